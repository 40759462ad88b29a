import { z } from "zod";

/** Where the window read a code: with the camera, or in a file (`page` counts from 1, null for a picture). */
export const windowPlaceSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("camera") }),
  z.strictObject({
    kind: z.literal("file"),
    name: z.string().max(255),
    page: z.int().min(1).nullable(),
  }),
]);

/** Where something was read. Displays count from 1. */
export const placeViewSchema = z.discriminatedUnion("kind", [
  ...windowPlaceSchema.options,
  z.strictObject({
    kind: z.literal("screen"),
    display: z.int().min(1),
    of: z.int().min(1),
  }),
  z.strictObject({ kind: z.literal("clipboard") }),
  z.strictObject({ kind: z.literal("link") }),
  z.strictObject({ kind: z.literal("pasted") }),
  z.strictObject({ kind: z.literal("typed") }),
]);
export type PlaceView = z.infer<typeof placeViewSchema>;

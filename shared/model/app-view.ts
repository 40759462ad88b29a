import { z } from "zod";

/** The languages that every sentence exists in. */
export const languages = ["ja", "en"] as const;
export type Language = (typeof languages)[number];

/** What the member chose; nothing secret. `system` and `auto` follow the OS. */
export const preferencesSchema = z.strictObject({
  language: z.enum(["system", ...languages]),
  colorScheme: z.enum(["auto", "light", "dark"]),
});
export type Preferences = z.infer<typeof preferencesSchema>;

/** What the window must know about the app around it. */
export const appViewSchema = z.strictObject({
  version: z.string(),
  /** What the OS calls this computer: a name to begin with when it is registered as trusted (S22). */
  deviceName: z.string(),
  platform: z.enum(["linux", "mac", "windows"]),
  /** The language of the OS, as far as Nidan speaks it. */
  systemLanguage: z.enum(languages),
  preferences: preferencesSchema,
});
export type AppView = z.infer<typeof appViewSchema>;

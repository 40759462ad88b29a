import { z } from "zod";

const text = z.string().min(1).max(500);
/** Left out, it stays as it was; a secret is never handed out again. */
const secret = z.string().max(4_096).optional();

const webhookSchema = z.strictObject({
  kind: z.literal("webhook"),
  url: text,
  token: secret,
});

/** A way to the outside, as whoever runs the service sets it up. */
export const roadSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("smtp"),
    host: text,
    port: z.int().min(1).max(65_535),
    security: z.enum(["tls", "starttls", "none"]),
    /** Empty where nobody signs in. */
    user: z.string().max(500),
    password: secret,
    from: text,
  }),
  z.strictObject({
    kind: z.literal("twilio"),
    accountSid: text,
    authToken: secret,
    /** E.164 */
    from: text,
    /** Another region, or a provider with the same shapes. */
    baseUrl: text.optional(),
  }),
  webhookSchema,
]);
export type Road = z.infer<typeof roadSchema>;

/** The two kinds of message that go different ways. */
export const roadKinds = ["mail", "phone"] as const;
export type RoadKind = (typeof roadKinds)[number];

/** The ways in use; null is the stand-in on this computer. */
export const roadsSchema = z.strictObject({
  mail: roadSchema.nullable(),
  phone: roadSchema.nullable(),
});
export type Roads = z.infer<typeof roadsSchema>;

/** The road without its secret, to be shown. */
export function withoutSecret(road: Road): Road {
  switch (road.kind) {
    case "smtp":
      return { ...road, password: undefined };
    case "twilio":
      return { ...road, authToken: undefined };
    case "webhook":
      return { ...road, token: undefined };
  }
}

/** The road with the secret of the one before where it brings none of its own and leads to the same place. */
export function keepSecret(road: Road, before: Road | null): Road {
  if (before === null) return road;
  if (road.kind === "smtp" && before.kind === "smtp")
    return road.host === before.host &&
      road.port === before.port &&
      road.user === before.user
      ? { ...road, password: road.password ?? before.password }
      : road;
  if (road.kind === "twilio" && before.kind === "twilio")
    return road.accountSid === before.accountSid &&
      road.baseUrl === before.baseUrl
      ? { ...road, authToken: road.authToken ?? before.authToken }
      : road;
  if (road.kind === "webhook" && before.kind === "webhook")
    return road.url === before.url
      ? { ...road, token: road.token ?? before.token }
      : road;
  return road;
}

import { z } from "zod";

/** The languages that every sentence exists in. */
export const languages = ["ja", "en"] as const;
export type Language = (typeof languages)[number];

/** Whom a build is for: members, testers (inspectable, under a name and a profile of its own), or whoever builds it. */
export const flavours = ["release", "qa", "development"] as const;
export type Flavour = (typeof flavours)[number];

/** What the member chose; nothing secret. `system` and `auto` follow the OS. */
export const preferencesSchema = z.strictObject({
  language: z.enum(["system", ...languages]),
  colorScheme: z.enum(["auto", "light", "dark"]),
  /** Idle minutes after which a vault with a passphrase locks; null for never. */
  lockAfterMinutes: z.number().int().min(1).max(480).nullable(),
  lockWithScreen: z.boolean(),
  lockOnSleep: z.boolean(),
  lockOnClose: z.boolean(),
  /** Seconds after which a copied code or secret leaves the clipboard; null for never. */
  clearClipboardAfterSeconds: z.number().int().min(5).max(600).nullable(),
  /** Whether other programs' screenshots show the window as empty, where the system can do so. */
  contentProtection: z.boolean(),
  /** Whether a code is shown only while the member points at it or holds it. */
  hideCodes: z.boolean(),
  /** Whether Nidan asks for a newer version of itself. */
  checkForUpdates: z.boolean(),
});
export type Preferences = z.infer<typeof preferencesSchema>;

/** What holds until the member chooses something else. */
export const defaultPreferences: Preferences = {
  language: "system",
  colorScheme: "auto",
  lockAfterMinutes: 10,
  lockWithScreen: true,
  lockOnSleep: true,
  lockOnClose: false,
  clearClipboardAfterSeconds: 30,
  contentProtection: true,
  hideCodes: false,
  checkForUpdates: false,
};

/** Pages of the system's own settings that decide what an app can see. */
export const settingsPages = [
  "screen-recording",
  "displays",
  "camera",
] as const;
export type SettingsPage = (typeof settingsPages)[number];

/** What the window must know about the app around it. */
export const appViewSchema = z.strictObject({
  version: z.string(),
  flavour: z.enum(flavours),
  /** The versions of what it runs on. */
  runtime: z.strictObject({
    electron: z.string(),
    chromium: z.string(),
    node: z.string(),
  }),
  /** What the OS calls this computer: a name to begin with when it is registered as trusted (S22). */
  deviceName: z.string(),
  platform: z.enum(["linux", "mac", "windows"]),
  /** Whether the desktop asks the member before every look at the screens, which cannot be watched then. */
  asksBeforeLooks: z.boolean(),
  /** The language of the OS, as far as Nidan speaks it. */
  systemLanguage: z.enum(languages),
  preferences: preferencesSchema,
});
export type AppView = z.infer<typeof appViewSchema>;

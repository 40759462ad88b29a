import type { jaDevices } from "./ja-devices";

/** Trusted devices. */
export const enDevices: typeof jaDevices = {
  title: "Trusted devices",
  lead: "On a registered device no verification code is needed until it expires. The password always is. In Nidan, what the manual calls your browser is this device: Nidan on this computer.",
  period_one: " Devices are trusted for {{count}} day at present.",
  period_other: " Devices are trusted for {{count}} days at present.",
  none: "There are no trusted devices.",
  noneLead:
    "Tick “Register this device as trusted” when you sign in, and it is listed here.",
  noneOff: "Turn two-step verification on to register devices as trusted.",
  toTwoStep: "Two-step verification settings",
  registeredAt: "Registered",
  lastUsedAt: "Last used",
  expiresAt: "Expires",
  moment:
    "{{at, datetime(year: numeric; month: short; day: numeric; hour: numeric; minute: numeric)}}",
  rename: "Rename",
  renameName: "Rename {{name}}",
  name: "Name",
  save: "Save",
  renamed: "The name was changed.",
  remove: "Remove",
  removeName: "Remove {{name}}",
  removeLead:
    "“{{name}}” will no longer be trusted: the next sign-in there needs a verification code.",
  removeYes: "Remove",
  removed: "The device is no longer trusted.",
  lost: "If you have lost a device",
  lostLead: "Remove all devices, and change your member menu password as well.",
  all: "Remove all devices",
  allLead:
    "No device will be trusted any more, this one included: the next sign-in on each of them needs a verification code.",
  allYes: "Remove all",
};

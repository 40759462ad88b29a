import type { jaDevices } from "./ja-devices";

/** Trusted devices. */
export const enDevices: typeof jaDevices = {
  title: "Trusted devices",
  lead: "On a registered device no verification code is needed until it expires. The password always is. The manual calls these trusted browsers.",
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
  all: "Remove all devices",
  allLead:
    "No device will be trusted any more, this one included. If you lost a device, change your password as well.",
  allYes: "Remove all",
};

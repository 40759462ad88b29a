import type { jaPrivacy } from "./ja-privacy";

/** The words for what Nidan does so that nobody else reads a code, in English. */
export const enPrivacy: typeof jaPrivacy = {
  title: "Privacy",
  clearAfter: "Clear a copied code from the clipboard after",
  clearAfterHint:
    "It is cleared only if it is still on the clipboard; what you copied since then stays. It is also cleared when you quit Nidan before that time.",
  seconds_one: "{{count}} second",
  seconds_other: "{{count}} seconds",
  minutes_one: "{{count}} minute",
  minutes_other: "{{count}} minutes",
  never: "Never",
  protect: "Keep Nidan out of screenshots and screen sharing",
  protectHint: {
    windows:
      "Screenshots and screen sharing by other apps do not show the Nidan window. Scanning QR codes still works.",
    mac: "Screenshots and screen sharing by other apps do not show the Nidan window. From macOS 15 on, some apps show it all the same. Scanning QR codes still works.",
  },
  noProtection:
    "Linux has no way to keep the Nidan window out of screenshots and screen sharing, so this setting is not available. Take care when you share your screen.",
  hideCodes: "Hide codes",
  hideCodesHint:
    "A code is shown only while you point at it, hold it, or select it with the keyboard. It can be copied while it is hidden.",
};

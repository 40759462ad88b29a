import type { jaHelp } from "./ja-help";

/** The words for help with a fault, in English. */
export const enHelp: typeof jaHelp = {
  title: "Help",
  lead: "You can save diagnostics to a file, to send along when you report a problem. All of it is shown to you first.",
  open: "Save diagnostics…",
  dialogTitle: "Diagnostics",
  dialogLead:
    "This is exactly what will be saved. It holds no secret keys, codes, passwords, account names or user names. The file is not sent anywhere.",
  preview: "What will be saved",
  making: "Collecting diagnostics…",
  failed: "The diagnostics could not be collected",
  renew: "Collect again",
  renewed: "Collected again.",
  save: "Save…",
  saved: "Saved as “{{path}}”.",
  qaMark: "This is Nidan QA, for testing. It does not use a member's vault.",
  flavour: {
    release: "Release",
    qa: "QA build",
    development: "Development build",
  },
};

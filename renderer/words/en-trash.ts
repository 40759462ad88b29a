import type { jaTrash } from "./ja-trash";

/** The words for deleted entries, in English. */
export const enTrash: typeof jaTrash = {
  title: "Trash",
  open: "Open the trash",
  openHint: "A deleted entry can be put back for 30 days.",
  lead: "Deleted entries stay here for 30 days and can be put back. After that they are deleted for good, together with their secrets.",
  list: "Your deleted entries",
  empty: "The trash is empty.",
  failed: "The trash could not be read",
  deletedAt:
    "Deleted on {{at, datetime(year: numeric; month: long; day: numeric; hour: numeric; minute: 2-digit)}}",
  keptUntil:
    "Can be put back until {{at, datetime(year: numeric; month: long; day: numeric; hour: numeric; minute: 2-digit)}}",
  restore: "Put back",
  restoreName: "Put back {{name}}",
  restored: "“{{name}}” is back.",
  erase: "Delete for good",
  eraseName: "Delete for good: {{name}}",
  eraseLead:
    "“{{name}}” is deleted for good and cannot be put back. First make sure that you can sign in without its codes. Backups that were saved earlier may still hold it.",
  eraseYes: "Delete for good",
  cancel: "Cancel",
  erased: "“{{name}}” was deleted for good.",
};

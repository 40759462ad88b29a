/** The personal vault's entries, every change to them, and how two copies become one. Pure. */
export { apply, type Change, type ChangeRefusal } from "./apply";
export {
  applyChange,
  emptyContents,
  type Contents,
  type Tombstone,
} from "./contents";
export { differences, type Differences } from "./differences";
export { listed, toDraftView, toView, type Entries, type Entry } from "./entry";
export { isSame, namesakes, standingOf } from "./find-same";
export { merge } from "./merge";
export { decodeContents, encodeContents } from "./payload";
export { readRecoveryCodes } from "./read-recovery-codes";
export type { RecoveryCode, RecoveryCodes } from "./recovery-codes";
export { removed, TRASH_MS, type RemovedEntry } from "./trash";

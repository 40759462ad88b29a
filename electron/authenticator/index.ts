/** The personal vault's entries and every change to them. Pure. */
export { apply, type Applied, type Change, type ChangeRefusal } from "./apply";
export { listed, toDraftView, toView, type Entries, type Entry } from "./entry";
export { findSame } from "./find-same";
export { decodeEntries, encodeEntries } from "./payload";

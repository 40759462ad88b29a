/** What nobody refers to any more, and what still lies in memory all the same. */
export interface Garbage {
  /** Has it collected and its places written over, as far as the runtime lets anyone. Never fails; takes part of a second. */
  overwrite(): void;
}

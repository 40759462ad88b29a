/** A new passphrase while it is typed twice. */
export type NewPassphrase = {
  readonly passphrase: string;
  readonly repeated: string;
};

export const emptyNewPassphrase: NewPassphrase = {
  passphrase: "",
  repeated: "",
};

/** Whether both are the same; full-width and half-width letters are (NFKC, as main takes them). */
export function isRepeated({ passphrase, repeated }: NewPassphrase): boolean {
  return passphrase.normalize("NFKC") === repeated.normalize("NFKC");
}

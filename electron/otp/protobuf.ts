/** The fields of a message by their numbers: of numbers the last one, of texts and messages all of them. */
export type Fields = {
  readonly numbers: ReadonlyMap<number, bigint>;
  readonly bytes: ReadonlyMap<number, readonly Uint8Array[]>;
};

/** Reads one message (Protocol Buffers, "Encoding"); null where the bytes are none. Groups, long out of use, are not known. */
export function readFields(message: Uint8Array): Fields | null {
  const numbers = new Map<number, bigint>();
  const bytes = new Map<number, Uint8Array[]>();
  let at = 0;
  const varint = (): bigint | null => {
    let value = 0n;
    for (let i = 0n; i < 10n; i++) {
      const byte = message[at++];
      if (byte === undefined) return null;
      value |= BigInt(byte & 127) << (7n * i);
      if (byte < 128) return BigInt.asUintN(64, value);
    }
    return null;
  };
  while (at < message.length) {
    const tag = varint();
    if (tag === null || tag >> 3n === 0n || tag > 0xffffffffn) return null;
    const field = Number(tag >> 3n);
    const kind = Number(tag & 7n);
    if (kind === 0) {
      const value = varint();
      if (value === null) return null;
      numbers.set(field, value);
      continue;
    }
    const length =
      kind === 1 ? 8n : kind === 5 ? 4n : kind === 2 ? varint() : null;
    if (length === null || length > BigInt(message.length - at)) return null;
    const end = at + Number(length);
    if (kind === 2) {
      const all = bytes.get(field) ?? [];
      all.push(message.slice(at, end));
      bytes.set(field, all);
    }
    at = end;
  }
  return { numbers, bytes };
}

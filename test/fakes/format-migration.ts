/** An account as Google Authenticator exports it; the numbers are those of its format. */
export type ExportedAccount = {
  readonly secret: Uint8Array;
  readonly name: string;
  readonly issuer: string;
  readonly algorithm: number;
  readonly digits: number;
  readonly type: number;
  readonly counter: number | null;
};
export type Part = {
  readonly accounts: readonly ExportedAccount[];
  readonly size: number;
  readonly index: number;
  readonly batchId: number;
};

/** Writes a part of an export, byte by byte from the description of the format and with nothing of the reader. */
export function formatMigration({
  accounts,
  size,
  index,
  batchId,
}: Part): string {
  const message = Buffer.concat([
    ...accounts.map((one) => bytes(1, account(one))),
    number(2, 1),
    number(3, size),
    number(4, index),
    number(5, batchId),
  ]);
  const data = encodeURIComponent(message.toString("base64"));
  return `otpauth-migration://offline?data=${data}`;
}

function account(one: ExportedAccount): Buffer {
  return Buffer.concat([
    bytes(1, one.secret),
    bytes(2, Buffer.from(one.name)),
    bytes(3, Buffer.from(one.issuer)),
    number(4, one.algorithm),
    number(5, one.digits),
    number(6, one.type),
    ...(one.counter === null ? [] : [number(7, one.counter)]),
  ]);
}

function number(field: number, value: number): Buffer {
  return Buffer.concat([
    varint(BigInt(field << 3)),
    varint(BigInt.asUintN(64, BigInt(value))),
  ]);
}

function bytes(field: number, value: Uint8Array): Buffer {
  return Buffer.concat([
    varint(BigInt((field << 3) | 2)),
    varint(BigInt(value.length)),
    value,
  ]);
}

function varint(value: bigint): Buffer {
  const out: number[] = [];
  let left = value;
  do {
    out.push(Number(left & 127n) | (left > 127n ? 128 : 0));
    left >>= 7n;
  } while (left > 0n);
  return Buffer.from(out);
}

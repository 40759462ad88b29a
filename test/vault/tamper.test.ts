import { describe, expect, test } from "vitest";
import {
  addSlot,
  createVaultWith,
  sealVault,
  type VaultHeader,
} from "../../electron/vault";
import { createCountingEntropy } from "../fakes/counting-entropy";
import { must } from "../fakes/must";
import { anyWay, kinds, open, shut, type Way } from "./ways";

const entropy = createCountingEntropy("tamper");
const random = (length: number) => entropy.bytes(length);
const payload = '{"entries":[]}';
const at = (header: VaultHeader, generation: number) => ({
  ...header,
  generation,
});

/** Vaults with one slot of each kind alone, and one with all of them for each way into it. */
function vaults() {
  const ways = kinds.map((kind) => anyWay(kind, entropy.uuid(), random));
  const alone = ways.map(({ slot, way }): [string, VaultCase] => [
    `a ${way.kind} slot`,
    { ...must(createVaultWith(entropy.uuid(), slot, random)), way },
  ]);
  const [first, ...rest] = ways;
  if (first === undefined) throw new Error("no ways");
  const { header, vaultKey } = must(
    createVaultWith(entropy.uuid(), first.slot, random),
  );
  const full = rest.reduce(
    (before, { slot }) => must(addSlot(before, vaultKey, slot, random)),
    header,
  );
  const together = ways.map(({ way }): [string, VaultCase] => [
    `all slots, by the ${way.kind} one`,
    { header: full, vaultKey, way },
  ]);
  return [...alone, ...together];
}
type VaultCase = { header: VaultHeader; vaultKey: Uint8Array; way: Way };

describe.each(vaults())("a vault with %s", (_, { header, vaultKey, way }) => {
  const seal = (generation: number, text = payload) =>
    Buffer.from(
      sealVault(at(header, generation), vaultKey, Buffer.from(text), random),
    );
  const bytes = seal(8);
  /** Every answer to these files, the payload of an opened one among them. */
  const answers = (files: Iterable<Uint8Array>) => {
    const given = new Set<string>();
    for (const file of files) given.add(open(file, way));
    return [...given];
  };

  test("opens as it is", () => {
    expect(open(bytes, way)).toBe(payload);
  });

  test("does not open with any one byte changed, whichever bits", () => {
    const changed = [...bytes].flatMap((byte, i) =>
      [1, 2, 4, 8, 16, 32, 64, 128, 0xff, 0x55].map((mask) =>
        Buffer.from(bytes).fill(byte ^ mask, i, i + 1),
      ),
    );
    expect(changed).toHaveLength(bytes.length * 10);
    expect(shut).toEqual(expect.arrayContaining(answers(changed)));
  });

  test("does not open cut at any length, from either end", () => {
    const cut = [...bytes.keys()].flatMap((length) => [
      bytes.subarray(0, length),
      bytes.subarray(bytes.length - length),
    ]);
    expect(shut).toEqual(expect.arrayContaining(answers(cut)));
  });

  test("does not open with a byte put in or taken out anywhere, or with anything appended", () => {
    const near = [...bytes.keys()].flatMap((i) => {
      const [before, after] = [bytes.subarray(0, i), bytes.subarray(i)];
      return [
        Buffer.concat([before, Buffer.from(" "), after]),
        Buffer.concat([before, after.subarray(1)]),
      ];
    });
    const longer = [1, 16, 32, 4096].map((length) =>
      Buffer.concat([bytes, Buffer.alloc(length)]),
    );
    const twice = Buffer.concat([bytes, bytes]);
    expect(shut).toEqual(
      expect.arrayContaining(answers([...near, ...longer, twice])),
    );
  });

  test("does not open as two saves put together, wherever they are cut", () => {
    const other = seal(9, '{"entries":[1]');
    expect(other).toHaveLength(bytes.length);
    const mixed = [...bytes.keys()]
      .map((i) => Buffer.concat([bytes.subarray(0, i), other.subarray(i)]))
      .filter((file) => !file.equals(bytes) && !file.equals(other));
    expect(shut).toEqual(expect.arrayContaining(answers(mixed)));
  });

  test("does not open with its header spelled in another way", () => {
    const length = bytes.readUInt32BE(8);
    const json = bytes.subarray(12, 12 + length).toString();
    const spelled = Buffer.from(JSON.stringify(JSON.parse(json), null, 1));
    const prefix = Buffer.from(bytes.subarray(0, 12));
    prefix.writeUInt32BE(spelled.length, 8);
    const file = Buffer.concat([prefix, spelled, bytes.subarray(12 + length)]);
    expect(answers([file])).toEqual(["not authentic"]);
  });
});

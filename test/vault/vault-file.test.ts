import { describe, expect, test } from "vitest";
import {
  createVault,
  openBody,
  readVaultFile,
  sealVault,
  unwrapWithKeychainKey,
  type VaultHeader,
} from "../../electron/vault";
import { createCountingEntropy } from "../fakes/counting-entropy";

const entropy = createCountingEntropy();
const random = (length: number) => entropy.bytes(length);
const payload = Buffer.from('{"entries":[]}');

function sealed(change: (header: VaultHeader) => VaultHeader = (h) => h) {
  const made = createVault(entropy.uuid(), entropy.uuid(), random);
  const header = change({ ...made.header, generation: 1 });
  return { ...made, bytes: sealVault(header, made.vaultKey, payload, random) };
}

/** What a reader gets: the payload, or why not. */
function open(bytes: Uint8Array, wrappingKey: Uint8Array): string {
  const file = readVaultFile(bytes);
  if (!file.ok) return file.problem;
  const key = unwrapWithKeychainKey(file.value.header, wrappingKey);
  if (key === null) return "wrong key";
  const opened = openBody(file.value, key);
  return opened === null ? "not authentic" : Buffer.from(opened).toString();
}

describe("a vault file", () => {
  test("opens with its wrapping key and says what was put in", () => {
    const { bytes, wrappingKey } = sealed();
    expect(open(bytes, wrappingKey)).toBe('{"entries":[]}');
  });

  test("does not open with another key", () => {
    const { bytes } = sealed();
    expect(open(bytes, random(32))).toBe("wrong key");
  });

  test("shows nothing of its payload", () => {
    const { bytes } = sealed();
    expect(Buffer.from(bytes).includes("entries")).toBe(false);
  });

  test("of a later format is told from a damaged one", () => {
    const { bytes, wrappingKey } = sealed(
      (header) => ({ ...header, format: 3 }) as unknown as VaultHeader,
    );
    expect(open(bytes, wrappingKey)).toBe("newer-format");
  });

  test("keeps slots and members that this Nidan does not know", () => {
    const later = {
      kind: "smart-card",
      id: entropy.uuid(),
      reader: "c2FsdA==",
    };
    const { bytes, wrappingKey } = sealed((header) => ({
      ...header,
      slots: [later, ...header.slots],
      hint: "later",
    }));
    const file = readVaultFile(bytes);
    if (!file.ok) throw new Error(file.problem);
    expect(file.value.header.slots[0]).toEqual(later);
    expect(file.value.header["hint"]).toBe("later");
    expect(open(bytes, wrappingKey)).toBe('{"entries":[]}');
  });

  test("with two slots of one id is damaged: which of them is meant could not be said", () => {
    const { bytes } = sealed((header) => ({
      ...header,
      slots: [...header.slots, ...header.slots],
    }));
    expect(readVaultFile(bytes)).toEqual({ ok: false, problem: "damaged" });
  });

  test("is sealed anew each time: no two saves of the same payload look alike", () => {
    const { header, vaultKey } = sealed();
    const first = sealVault(header, vaultKey, payload, random);
    const second = sealVault(header, vaultKey, payload, random);
    expect(Buffer.from(first).equals(second)).toBe(false);
  });

  test("with a header length beyond the file or the limit is damaged, not a crash", () => {
    for (const length of [0, 1, 65_537, 0x7fffffff, 0xffffffff]) {
      const bytes = Buffer.from(sealed().bytes);
      bytes.writeUInt32BE(length, 8);
      expect(readVaultFile(bytes)).toEqual({ ok: false, problem: "damaged" });
    }
  });
});

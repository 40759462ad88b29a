import fc from "fast-check";
import { expect, test } from "vitest";
import {
  createVault,
  openBody,
  readVaultFile,
  sealVault,
  unwrapWithKeychainKey,
} from "../../electron/vault";
import { createCountingEntropy } from "../fakes/counting-entropy";

const bytes = fc.uint8Array({ maxLength: 4096 });

test("open after seal is identity", () => {
  fc.assert(
    fc.property(
      bytes,
      fc.string(),
      fc.integer({ min: 1 }),
      (payload, seed, generation) => {
        const entropy = createCountingEntropy(seed);
        const random = (length: number) => entropy.bytes(length);
        const made = createVault(entropy.uuid(), entropy.uuid(), random);
        const header = { ...made.header, generation };
        const file = readVaultFile(
          sealVault(header, made.vaultKey, payload, random),
        );
        if (!file.ok) throw new Error(file.problem);
        expect(file.value.header).toEqual(header);
        const key = unwrapWithKeychainKey(file.value.header, made.wrappingKey);
        if (key === null) throw new Error("the slot did not open");
        const opened = openBody(file.value, key);
        expect(opened === null ? null : Uint8Array.from(opened)).toEqual(
          payload,
        );
      },
    ),
  );
});

test("no bytes whatever make the reader throw", () => {
  const magic = Buffer.from("NIDANVLT");
  fc.assert(
    fc.property(bytes, fc.boolean(), (junk, disguised) => {
      const file = readVaultFile(
        disguised ? Buffer.concat([magic, junk]) : junk,
      );
      expect(file.ok).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

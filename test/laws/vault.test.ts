import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addSlot,
  createVault,
  openBody,
  readVaultFile,
  removeSlot,
  replaceHeader,
  replaceSlot,
  sealVault,
  unwrapWithKeychainKey,
} from "../../electron/vault";
import { createCountingEntropy } from "../fakes/counting-entropy";
import { must } from "../fakes/must";
import { anyWay, kinds, open, type Way } from "../vault/ways";

/** How often each law is tried; the soak asks for more. */
const numRuns = Math.max(1000, Number(process.env["NIDAN_SOAK"] ?? 0));
const bytes = fc.uint8Array({ maxLength: 4096 });

test("open after seal is identity", { timeout: 600_000 }, () => {
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
    { numRuns },
  );
});

test("no bytes whatever make the reader throw", { timeout: 600_000 }, () => {
  const magic = Buffer.from("NIDANVLT");
  fc.assert(
    fc.property(bytes, fc.boolean(), (junk, disguised) => {
      const file = readVaultFile(
        disguised ? Buffer.concat([magic, junk]) : junk,
      );
      expect(file.ok).toBe(false);
    }),
    { numRuns },
  );
});

test(
  "any sequence of slot changes leaves every remaining slot able to open, and no other, and the body's bytes as they were",
  { timeout: 600_000 },
  () => {
    const change = fc.oneof(
      fc.record({ type: fc.constant("add"), kind: fc.constantFrom(...kinds) }),
      fc.record({ type: fc.constantFrom("replace", "remove"), at: fc.nat() }),
    );
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 12 }),
        fc.string(),
        (changes, seed) => {
          const entropy = createCountingEntropy(seed);
          const random = (length: number) => entropy.bytes(length);
          const made = createVault(entropy.uuid(), entropy.uuid(), random);
          const { vaultKey, wrappingKey } = made;
          let header = { ...made.header, generation: 1 };
          const body = Buffer.from(seed);
          let file = sealVault(header, vaultKey, body, random);
          const tail = must(readVaultFile(file)).body;
          const first = header.slots[0]?.id ?? "";
          const ways = new Map<string, Way>([
            [first, { kind: "keychain", wrappingKey }],
          ]);
          const gone: Way[] = [];

          for (const made of changes) {
            const ids = [...ways.keys()];
            const id = "at" in made ? ids[made.at % ids.length] : undefined;
            const old = id === undefined ? undefined : ways.get(id);
            const next =
              "kind" in made
                ? anyWay(made.kind, entropy.uuid(), random)
                : old && anyWay(old.kind, id ?? "", random);
            const changed =
              "kind" in made && next
                ? addSlot(header, vaultKey, next.slot, random)
                : made.type === "replace" && next
                  ? replaceSlot(header, vaultKey, next.slot, random)
                  : removeSlot(header, id ?? "");
            if (!changed.ok) {
              const isTaken = header.slots.some(
                ({ kind }) => kind === next?.slot.kind,
              );
              expect(changed.problem).toBe(
                made.type === "add" ? "kind-taken" : "last-slot",
              );
              expect(made.type === "add" ? isTaken : ways.size === 1).toBe(
                true,
              );
              continue;
            }
            if (old) gone.push(old);
            if (made.type === "remove") ways.delete(id ?? "");
            else if (next) ways.set(next.slot.id, next.way);
            header = { ...changed.value, generation: header.generation + 1 };
            const from = must(readVaultFile(file));
            const to = replaceHeader(from, header, vaultKey, random);
            if (to === null) throw new Error("not replaced");
            file = to;
          }

          expect(must(readVaultFile(file)).body).toEqual(tail);
          expect(header.slots.map(({ id }) => id)).toEqual([...ways.keys()]);
          for (const way of ways.values()) expect(open(file, way)).toBe(seed);
          for (const way of gone) expect(open(file, way)).toBe("wrong key");
        },
      ),
      { numRuns },
    );
  },
);

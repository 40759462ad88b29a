import { describe, expect, test } from "vitest";
import {
  addSlot,
  createVaultWith,
  removeSlot,
  replaceSlot,
  type Slot,
  type VaultHeader,
} from "../../electron/vault";
import { createCountingEntropy } from "../fakes/counting-entropy";
import { must } from "../fakes/must";
import { anyWay, kinds, unwrap } from "./ways";

const entropy = createCountingEntropy("slots");
const random = (length: number) => entropy.bytes(length);
const make = (kind: (typeof kinds)[number], id = entropy.uuid()) =>
  anyWay(kind, id, random);

const keychain = make("keychain");
const started = must(createVaultWith(entropy.uuid(), keychain.slot, random));
const { vaultKey } = started;
const unknown: Slot = { kind: "smart-card", id: entropy.uuid(), hint: 1 };
const add = (header: VaultHeader, { slot }: ReturnType<typeof make>) =>
  addSlot(header, vaultKey, slot, random);
const same = (key: Uint8Array | null) =>
  key !== null && Buffer.from(key).equals(vaultKey);

test.each(kinds)("a vault can begin with a %s slot alone", (kind) => {
  const { slot, way } = make(kind);
  const vault = must(createVaultWith(entropy.uuid(), slot, random));
  expect(vault.header).toMatchObject({ generation: 0, slotsGeneration: 1 });
  expect(unwrap(vault.header, way)).toEqual(Buffer.from(vault.vaultKey));
});

test("each added slot opens, and those before it still do; only the slots and their count change", () => {
  const passphrase = make("passphrase");
  const recovery = make("recovery");
  const otherMachine = make("keychain");
  const all = [passphrase, recovery, otherMachine].reduce(
    (header, made) => must(add(header, made)),
    started.header,
  );
  for (const { way } of [keychain, passphrase, recovery, otherMachine])
    expect(same(unwrap(all, way))).toBe(true);
  expect({ ...all, slots: [] }).toEqual({
    ...started.header,
    slotsGeneration: 4,
    slots: [],
  });
});

test("a replaced slot opens with the new secret only, at its old place", () => {
  const old = make("passphrase");
  const both = must(add(must(add(started.header, old)), make("recovery")));
  const changed = make("passphrase", old.slot.id);
  const header = must(replaceSlot(both, vaultKey, changed.slot, random));
  expect(same(unwrap(header, changed.way))).toBe(true);
  expect(unwrap(header, old.way)).toBeNull();
  expect(header.slots.map(({ id }) => id)).toEqual(
    both.slots.map(({ id }) => id),
  );
  expect(header.slotsGeneration).toBe(both.slotsGeneration + 1);
});

test("a removed slot opens nothing any more", () => {
  const both = must(add(started.header, make("recovery")));
  const header = must(removeSlot(both, keychain.slot.id));
  expect(unwrap(header, keychain.way)).toBeNull();
  expect(header.slots).toEqual(both.slots.slice(1));
});

describe("refused", () => {
  test("is removing the last slot that can open, whatever unknown ones there are", () => {
    const slots = [unknown, ...started.header.slots];
    const header = { ...started.header, slots };
    expect(removeSlot(header, keychain.slot.id)).toEqual({
      ok: false,
      problem: "last-slot",
    });
    expect(must(removeSlot(header, unknown.id)).slots).toEqual(
      started.header.slots,
    );
  });

  test("is leaving nothing but a passphrase slot that may not be tried", () => {
    const { slots, ...rest } = must(add(started.header, make("passphrase")));
    const costly = slots.map((slot) => ({ ...slot, memoryKiB: 2 ** 31 }));
    expect(removeSlot({ ...rest, slots: costly }, keychain.slot.id)).toEqual({
      ok: false,
      problem: "last-slot",
    });
  });

  test("is a second passphrase, a second recovery key, and an id that is taken", () => {
    for (const kind of ["passphrase", "recovery"] as const) {
      const header = must(add(started.header, make(kind)));
      const again = add(header, make(kind));
      expect(again).toEqual({ ok: false, problem: "kind-taken" });
    }
    const taken = make("recovery", keychain.slot.id);
    expect(add(started.header, taken)).toEqual({
      ok: false,
      problem: "slot-exists",
    });
  });

  test("is changing or removing what is not there, or is of another kind", () => {
    const no = { ok: false, problem: "slot-not-found" };
    for (const id of [entropy.uuid(), keychain.slot.id]) {
      const { slot } = make("passphrase", id);
      expect(replaceSlot(started.header, vaultKey, slot, random)).toEqual(no);
    }
    expect(removeSlot(started.header, entropy.uuid())).toEqual(no);
  });

  test("is more than 64 slots, and a header over its limit", () => {
    const many = (slots: Slot[]) => ({ ...started.header, slots });
    const fillers = Array.from({ length: 64 }, () => ({
      ...unknown,
      id: entropy.uuid(),
    }));
    const no = { ok: false, problem: "too-many-slots" };
    expect(add(many(fillers), make("keychain"))).toEqual(no);
    expect(add(many(fillers.slice(1)), make("keychain")).ok).toBe(true);
    const long = { ...unknown, hint: "x".repeat(65_300) };
    expect(add(many([long]), make("keychain"))).toEqual(no);
  });

  test.each<[string, object]>([
    ["too little memory", { cost: { memoryKiB: 47_103, iterations: 1 } }],
    ["too much memory", { cost: { memoryKiB: 1_048_577, iterations: 1 } }],
    ["no pass", { cost: { memoryKiB: 47_104, iterations: 0 } }],
    ["too many passes", { cost: { memoryKiB: 47_104, iterations: 17 } }],
    ["half a pass", { cost: { memoryKiB: 47_104, iterations: 1.5 } }],
    ["no number", { cost: { memoryKiB: NaN, iterations: 1 } }],
    ["a short salt", { salt: new Uint8Array(15) }],
  ])("is a passphrase slot with %s", (_, changes) => {
    const made = make("passphrase");
    const slot = { ...made.slot, ...changes };
    const no = { ok: false, problem: "unsafe-cost" };
    expect(addSlot(started.header, vaultKey, slot, random)).toEqual(no);
    expect(createVaultWith(entropy.uuid(), slot, random)).toEqual(no);
    const header = must(add(started.header, made));
    expect(replaceSlot(header, vaultKey, slot, random)).toEqual(no);
  });
});

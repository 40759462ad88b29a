import { expect, test } from "vitest";
import { createTray } from "../../electron/runtime/tray";
import type { CandidateId } from "../../shared/ids";
import { formatMigration } from "../fakes/format-migration";

const uri = (name: string, secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ") =>
  `otpauth://totp/${name}:taro?secret=${secret}&issuer=${name}`;
const place = { kind: "pasted" } as const;

function filled(...texts: readonly string[]) {
  let ids = 0;
  const tray = createTray(() => `id ${String(ids++)}`);
  const put = (...more: readonly string[]) =>
    tray.put(more.map((text) => ({ text, place, picture: null })));
  put(...texts);
  return { tray, put };
}
const migration = (index: number, batchId = 5, names = [`n${String(index)}`]) =>
  formatMigration({
    size: 5,
    index,
    batchId,
    accounts: names.map((name) => ({
      secret: Uint8Array.from({ length: 20 }, (_, i) => i + name.length),
      name,
      issuer: "Kumo",
      algorithm: 1,
      digits: 1,
      type: 2,
      counter: null,
    })),
  });

test("readings come together, each thing once, in their order", () => {
  const { tray, put } = filled(uri("Kumo"), "https://example.com/");
  expect(put(uri("Kumo"), "https://example.com/")).toBe(0);
  // The same entry, written in another way.
  put(`${uri("Kumo")}&digits=6`);
  expect(put(uri("Sora"))).toBeGreaterThan(0);
  expect(tray.view([]).found).toMatchObject([
    { kind: "candidate", entry: { issuer: "Kumo" }, standing: "new", place },
    { kind: "other", what: "web-link", link: "https://example.com/" },
    { kind: "candidate", entry: { issuer: "Sora" } },
  ]);
});

test("an export comes together in any order, with what is missing; a part once more is not counted twice", () => {
  const { tray, put } = filled(migration(4), migration(0), migration(4));
  expect(tray.view([]).exports).toEqual([{ size: 5, have: [1, 5] }]);
  put(migration(2), migration(1), migration(3));
  const { found, exports } = tray.view([]);
  expect(exports).toEqual([{ size: 5, have: [1, 2, 3, 4, 5] }]);
  expect(
    found.map((one) => one.kind === "candidate" && one.entry.account),
  ).toEqual(["n4", "n0", "n2", "n1", "n3"]);
});

test("a part that was written in another way is still the same part", () => {
  const names = Array.from({ length: 9 }, (_, i) => `~~~>>>???${String(i)}`);
  const part = migration(0, -7, names);
  const { tray, put } = filled(part);
  const plain = decodeURIComponent(part);
  expect(plain).toMatch(/\+.*=$/);
  put(plain.replace(/=+$/, ""), plain.replaceAll("+", " "));
  put(plain.replace("data=", "x=1&data=").replaceAll("+", "-"));
  expect(tray.view([]).exports).toEqual([{ size: 5, have: [1] }]);
  expect(tray.view([]).found).toHaveLength(names.length);
});

test("a part of another export begins its own set, also where exports have no number", () => {
  const { tray, put } = filled(migration(0), migration(1, -6));
  expect(tray.view([]).exports).toEqual([
    { size: 5, have: [1] },
    { size: 5, have: [2] },
  ]);
  put(migration(0, 5, ["another"]));
  expect(tray.view([]).exports).toHaveLength(3);
});

test("what was not taken is wiped when it is cleared; what was taken is the entry's", () => {
  const { tray } = filled(uri("Kumo"), uri("Sora", "JBSWY3DPEHPK3PXP"));
  const ids = tray
    .view([])
    .found.flatMap((one) =>
      one.kind === "candidate" ? [one.candidateId] : [],
    );
  const [kept, left] = ids.map((id) => tray.draft(id)?.secret);
  tray.taken(ids.slice(0, 1));
  tray.clear();
  expect(kept?.some((byte) => byte !== 0)).toBe(true);
  expect(left?.every((byte) => byte === 0)).toBe(true);
  expect(tray.view([])).toEqual({ found: [], exports: [], isFull: false });
  expect(tray.draft("id 0" as CandidateId)).toBeNull();
});

test("what was taken is wiped with the vault", () => {
  const { tray } = filled(uri("Kumo"));
  const id = "id 0" as CandidateId;
  const secret = tray.draft(id)?.secret;
  tray.taken([id]);
  tray.forget();
  expect(secret?.every((byte) => byte === 0)).toBe(true);
});

test("more than it holds is said, not dropped in silence", () => {
  const { tray } = filled(...Array.from({ length: 1001 }, (_, i) => `t${i}`));
  const { found, isFull } = tray.view([]);
  expect(found).toHaveLength(1000);
  expect(isFull).toBe(true);
});

import { expect, test } from "vitest";
import { must } from "../fakes/must";
import { asRead, candidateIds } from "../fakes/read-candidates";
import { createSmallApp } from "../fakes/small-app";

const uri =
  "otpauth://totp/Example:alice?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Example";
const other = uri.replaceAll("Example", "Elsewhere");

test("a replaced entry goes to the trash in the same save, and can be put back", async () => {
  const { ports, start } = createSmallApp();
  const { enrolment, liveCodes, trash } = start();
  const ids = await candidateIds(enrolment, uri);
  const before = must(await enrolment.add(ids.map(asRead))).entryIds;
  enrolment.clear();
  const again = uri.replace("GEZDGNBV", "MZXW6YTB");
  const [candidateId] = await candidateIds(enrolment, again);
  if (candidateId === undefined) throw new Error("not read");
  const writes = ports.vaultStore.writes;
  const added = must(await enrolment.add([{ candidateId, as: "replacement" }]));
  expect(added.replaced).toEqual(before);
  expect(added.tray.found).toMatchObject([{ standing: "same" }]);
  expect(ports.vaultStore.writes).toBe(writes + 1);
  expect(must(await liveCodes.list())).toHaveLength(1);
  expect(must(await trash.list())).toHaveLength(1);
});

test("a name that disguises another is refused, and nothing is renamed", async () => {
  const { start } = createSmallApp();
  const { enrolment, liveCodes } = start();
  const [candidateId] = await candidateIds(enrolment, uri);
  if (candidateId === undefined) throw new Error("not read");
  const disguised = { issuer: "Kumo\u202E", account: "" };
  expect(await enrolment.rename(candidateId, disguised)).toMatchObject({
    problem: { kind: "name-refused", refusal: { field: "issuer" } },
  });
  const plain = { issuer: " Home ", account: "hanako" };
  const renamed = must(await enrolment.rename(candidateId, plain));
  expect(renamed.found).toMatchObject([
    { standing: "new", entry: { issuer: "Home", account: "hanako" } },
  ]);
  must(await enrolment.add([{ candidateId, as: "new" }]));
  expect(must(await liveCodes.list())).toMatchObject([
    { entry: { issuer: "Home", account: "hanako" } },
  ]);
  enrolment.clear();
  expect(await enrolment.rename(candidateId, plain)).toMatchObject({
    problem: { kind: "candidate-gone" },
  });
});

test("under other names it is compared anew: with another secret it is asked about, with the same one it is known", async () => {
  const { start } = createSmallApp();
  const { enrolment, liveCodes } = start();
  const [first] = await candidateIds(enrolment, uri);
  if (first === undefined) throw new Error("not read");
  must(await enrolment.add([asRead(first)]));
  enrolment.clear();
  const again = other.replace("GEZDGNBV", "MZXW6YTB");
  const [id, twin] = await candidateIds(enrolment, `${again}\n${other}`);
  if (id === undefined || twin === undefined) throw new Error("not read");
  const names = { issuer: "Example", account: "alice" };
  must(await enrolment.rename(id, names));
  const { found } = must(await enrolment.rename(twin, names));
  expect(found).toMatchObject([
    { standing: "other-secret" },
    { standing: "same" },
  ]);
  // The same code once more, as it was read before it got other names.
  expect(must(await enrolment.readText(`${other}&x=1`)).found).toHaveLength(2);
  for (const as of ["new", "beside", "replacement"] as const) {
    const added = must(await enrolment.add([{ candidateId: twin, as }]));
    expect(added).toMatchObject({ added: [], entryIds: [], replaced: [] });
  }
  const unasked = must(await enrolment.add([asRead(id), asRead(twin)]));
  expect(unasked.added).toEqual([]);
  expect(unasked.tray.found).toMatchObject(found.map(() => ({})));
  expect(must(await liveCodes.list())).toHaveLength(1);
  const asked = [{ candidateId: id, as: "beside" }] as const;
  expect(must(await enrolment.add(asked)).added).toEqual([id]);
  expect(must(await liveCodes.list())).toHaveLength(2);
});

test("of two that are new under one name, the second is asked about", async () => {
  const { start } = createSmallApp();
  const { enrolment, liveCodes } = start();
  const again = uri.replace("GEZDGNBV", "MZXW6YTB");
  const ids = await candidateIds(enrolment, `${uri}\n${other}\n${again}`);
  const added = must(await enrolment.add(ids.map(asRead)));
  expect(added.added).toEqual(ids.slice(0, 2));
  expect(added.tray.found).toMatchObject([
    { standing: "same" },
    { standing: "same" },
    { standing: "other-secret" },
  ]);
  expect(must(await liveCodes.list())).toHaveLength(2);
});

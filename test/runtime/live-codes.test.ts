import { expect, test } from "vitest";
import type { CodeView } from "../../shared/model/code-view";
import { createSmallApp } from "../fakes/small-app";
import { chosen } from "../fakes/chosen";

const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"; // RFC 4226 appendix D
const totpUri = `otpauth://totp/Example:alice?secret=${secret}&issuer=Example&digits=8`;
const hotpUri = `otpauth://hotp/Example:bob?secret=${secret}&issuer=Example&counter=0`;

type Started = ReturnType<ReturnType<typeof createSmallApp>["start"]>;

async function added(app: Started, uri: string): Promise<CodeView> {
  const read = await app.enrolment.readText(uri);
  const found = read.ok ? read.value.found[0] : undefined;
  if (found?.kind !== "candidate") throw new Error("not read");
  await app.enrolment.add([chosen(found)]);
  return only(app);
}
async function only({ liveCodes }: Started): Promise<CodeView> {
  const list = await liveCodes.list();
  const first = list.ok ? list.value[0] : undefined;
  if (first === undefined) throw new Error("no entry");
  return first;
}

test("a TOTP entry comes with the codes of this period and the next (RFC 6238 appendix B)", async () => {
  const { ports, start } = createSmallApp();
  ports.clock.moveTo(1_111_111_109_500);
  expect(await added(start(), totpUri)).toMatchObject({
    kind: "timed",
    current: {
      code: "07081804",
      validFrom: 1_111_111_080_000,
      validUntil: 1_111_111_110_000,
    },
    next: {
      code: "14050471",
      validFrom: 1_111_111_110_000,
      validUntil: 1_111_111_140_000,
    },
  });
});

test("copying takes the code of that moment, and says when the clipboard refused", async () => {
  const { ports, start } = createSmallApp();
  ports.clock.moveTo(1_111_111_109_500);
  const app = start();
  const { entry } = await added(app, totpUri);
  ports.clock.moveTo(1_111_111_110_000);
  expect(await app.liveCodes.copy(entry.id, "current")).toEqual({
    ok: true,
    value: "14050471",
  });
  expect(ports.clipboard.text).toBe("14050471");
  ports.clipboard.takes = false;
  expect(await app.liveCodes.copy(entry.id, "next")).toMatchObject({
    problem: { kind: "clipboard" },
  });
});

test("a HOTP code is shown only after its counter was saved", async () => {
  const { ports, start } = createSmallApp();
  const app = start();
  const { entry } = await added(app, hotpUri);
  expect(await only(app)).toMatchObject({ kind: "counted", code: null });
  expect(await app.liveCodes.advance(entry.id)).toMatchObject({
    ok: true,
    value: { code: "755224", entry: { otp: { counter: 1 } } },
  });
  ports.vaultStore.problem = "read-only";
  expect(await app.liveCodes.advance(entry.id)).toMatchObject({
    ok: false,
    problem: { kind: "file", problem: "read-only" },
  });
  expect(await only(app)).toMatchObject({ code: "755224" });
  ports.vaultStore.problem = null;
  const restarted = start();
  expect(await only(restarted)).toMatchObject({ code: null });
  expect(await restarted.liveCodes.advance(entry.id)).toMatchObject({
    value: { code: "287082" },
  });
});

test("a removed entry has no code, and has it again when it was put back", async () => {
  const { start } = createSmallApp();
  const app = start();
  const { entry } = await added(app, totpUri);
  await app.authenticator.change({ type: "remove-entry", entryId: entry.id });
  expect(await app.liveCodes.list()).toEqual({ ok: true, value: [] });
  expect(await app.liveCodes.copy(entry.id, "current")).toMatchObject({
    problem: { kind: "not-found" },
  });
  await app.authenticator.change({ type: "restore-entry", entryId: entry.id });
  expect((await only(app)).entry.id).toBe(entry.id);
});

import { describe, expect, test } from "vitest";
import { chosen } from "../fakes/chosen";
import { asRead, candidateIds } from "../fakes/read-candidates";
import { createSmallApp } from "../fakes/small-app";

const uri =
  "otpauth://totp/Example:alice?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Example";
const other = uri.replaceAll("Example", "Elsewhere");

describe("scanning the screen", () => {
  test("shows what was found and adds nothing by itself", async () => {
    const { ports, reader, start } = createSmallApp();
    reader.texts.push(uri, "https://example.com/", "WIFI:S:home;;");
    const { enrolment, liveCodes } = start();
    const scan = await enrolment.scanScreen("left-out");
    expect(scan).toMatchObject({
      ok: true,
      value: {
        displays: 1,
        found: [
          { kind: "candidate", standing: "new", entry: { issuer: "Example" } },
          { kind: "other", what: "web-link" },
          { kind: "other", what: "wifi" },
        ],
      },
    });
    expect(await liveCodes.list()).toEqual({ ok: true, value: [] });
    expect(ports.vaultStore.writes).toBe(0);
    expect(JSON.stringify(scan)).not.toContain("GEZDGNBV");
    expect(ports.screenCapture.windowsHidden).toBe(false);
  });

  test("leaves Nidan's own windows where they are when the code is in one of them", async () => {
    const { ports, reader, start } = createSmallApp();
    const seen: boolean[] = [];
    reader.texts.push(uri);
    const { enrolment } = start();
    reader.whenRead = () => seen.push(ports.screenCapture.windowsHidden);
    await enrolment.scanScreen("seen");
    await enrolment.scanScreen("left-out");
    expect(seen).toEqual([false, true]);
  });

  test("says that an entry is known once it was added", async () => {
    const { reader, start } = createSmallApp();
    reader.texts.push(uri);
    const { enrolment } = start();
    const [id] = await candidateIds(enrolment, uri);
    if (id === undefined) throw new Error("not found");
    expect((await enrolment.add([chosen({ candidateId: id })])).ok).toBe(true);
    expect(await enrolment.scanScreen("left-out")).toMatchObject({
      value: { found: [{ kind: "candidate", standing: "same" }] },
    });
  });

  test("looks again when the first look found nothing, and brings the windows back after a refusal", async () => {
    const { ports, start } = createSmallApp();
    const { enrolment } = start();
    expect(await enrolment.scanScreen("left-out")).toMatchObject({
      value: { found: [] },
    });
    expect(ports.screenCapture.looks).toBe(2);
    ports.screenCapture.problem = "permission";
    expect(await enrolment.scanScreen("left-out")).toEqual({
      ok: false,
      problem: { kind: "capture", problem: "permission" },
    });
    expect(ports.screenCapture.windowsHidden).toBe(false);
  });

  test("does not even look while the vault is not open", async () => {
    const { ports, start } = createSmallApp();
    ports.keychain.problem = "absent";
    const { enrolment } = start();
    expect(await enrolment.scanScreen("left-out")).toMatchObject({
      problem: { kind: "not-open" },
    });
    expect(ports.screenCapture.looks).toBe(0);
  });
});

describe("adding", () => {
  test("adds all or none", async () => {
    const { start } = createSmallApp();
    const { enrolment, liveCodes } = start();
    const ids = await candidateIds(enrolment, `${uri}\n${other}`);
    const gone = "00000000-0000-4000-8000-000000000000" as (typeof ids)[0];
    expect(await enrolment.add([...ids, gone].map(asRead))).toEqual({
      ok: false,
      problem: { kind: "candidate-gone" },
    });
    expect(await liveCodes.list()).toEqual({ ok: true, value: [] });
    expect((await enrolment.add(ids.map(asRead))).ok).toBe(true);
    const list = await liveCodes.list();
    expect(list.ok && list.value.length).toBe(2);
  });

  test("takes nothing from before the tray was cleared", async () => {
    const { start } = createSmallApp();
    const { enrolment } = start();
    const ids = await candidateIds(enrolment, uri);
    enrolment.clear();
    expect((await enrolment.add(ids.map(asRead))).ok).toBe(false);
  });
});

test("pasted lines are each read once, and what is no entry is named without its secrets", async () => {
  const { start } = createSmallApp();
  const { enrolment } = start();
  const read = await enrolment.readText(
    `  ${uri}  \r\n\n${uri}\notpauth-migration://offline?data=CiUKFHNlY3JldA\n\u202Ehello\u0000there${"!".repeat(5000)}`,
  );
  if (!read.ok) throw new Error("not open");
  expect(read.value.found.map(({ kind }) => kind)).toEqual([
    "candidate",
    "other",
    "other",
  ]);
  expect(JSON.stringify(read.value.found)).not.toMatch(/CiUKFH|\u202E|\\u0000/);
  const last = read.value.found[2];
  expect(last?.kind === "other" && [...last.excerpt].length).toBe(200);
});

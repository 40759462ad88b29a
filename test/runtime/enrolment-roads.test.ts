import { describe, expect, test } from "vitest";
import type { CandidateId } from "../../shared/ids";
import { chosen } from "../fakes/chosen";
import { must } from "../fakes/must";
import { createSmallApp } from "../fakes/small-app";
import { blankShot } from "../fakes/still-screen";

const uri =
  "otpauth://totp/Example:alice?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Example";
const other = uri.replaceAll("Example", "Elsewhere");

const asRead = (candidateId: CandidateId) => chosen({ candidateId });

async function candidateIds(
  read: ReturnType<ReturnType<typeof createSmallApp>["start"]>["enrolment"],
  text: string,
) {
  const outcome = await read.readText(text);
  if (!outcome.ok) throw new Error("not open");
  return outcome.value.found.flatMap((found) =>
    found.kind === "candidate" ? [found.candidateId] : [],
  );
}

describe("watching the screens", () => {
  test("tells of every look, and ends with the first that sees something new", async () => {
    const { reader, start } = createSmallApp();
    const { enrolment } = start();
    reader.texts.push(uri);
    must(await enrolment.scanScreen("left-out"));
    const told: unknown[] = [];
    for await (const seen of enrolment.watchScreen()) {
      told.push(must(seen).state);
      if (told.length === 3) reader.texts.push(other);
    }
    expect(told).toEqual(["looking", "looking", "looking", "found"]);
  });

  test("ends when nobody wants to know any more, after ten minutes, and with the vault", async () => {
    const { ports, start } = createSmallApp();
    const { enrolment } = start();
    const end = new AbortController();
    for await (const seen of enrolment.watchScreen(end.signal)) {
      must(seen);
      end.abort();
    }
    const begin = ports.clock.now();
    for await (const seen of enrolment.watchScreen()) must(seen);
    expect(ports.clock.now() - begin).toBe(600_000);
    const told: unknown[] = [];
    ports.keychain.problem = "absent";
    const closed = start().enrolment;
    for await (const seen of closed.watchScreen()) told.push(seen);
    expect(told).toMatchObject([
      { ok: true },
      { ok: false, problem: { kind: "not-open" } },
    ]);
  });

  test("says why it cannot look, and ends", async () => {
    const { ports, start } = createSmallApp();
    ports.screenCapture.problem = "cancelled";
    const told: unknown[] = [];
    for await (const seen of start().enrolment.watchScreen()) told.push(seen);
    expect(told).toMatchObject([
      { ok: true },
      { ok: false, problem: { kind: "capture", problem: "cancelled" } },
    ]);
  });
});

describe("the clipboard", () => {
  test("is read for addresses wherever they stand, else for the codes of its picture", async () => {
    const { ports, reader, start } = createSmallApp();
    const { enrolment } = start();
    const nothing = { ok: false, problem: { kind: "nothing-there" } };
    expect(await enrolment.readClipboard()).toEqual(nothing);
    ports.clipboard.text = `Your link: <${uri}>, and no more.`;
    expect(must(await enrolment.readClipboard()).found).toMatchObject([
      { kind: "candidate", place: { kind: "clipboard" } },
    ]);
    ports.clipboard.text = "nothing of use";
    expect(await enrolment.readClipboard()).toEqual(nothing);
    ports.clipboard.picture = blankShot;
    reader.texts.push(other);
    expect(must(await enrolment.readClipboard()).found).toHaveLength(2);
    reader.crashes = true;
    expect(await enrolment.readClipboard()).toEqual({
      ok: false,
      problem: { kind: "decode" },
    });
  });

  test("is watched no longer than the vault is open", async () => {
    const { ports, start } = createSmallApp();
    const { enrolment, authenticator, protection } = start();
    const words = "correct horse battery staple";
    must(await protection.setPassphrase(words, true, null));
    const told: string[] = [];
    for await (const seen of enrolment.watchClipboard()) {
      told.push(seen.ok ? seen.value.state : seen.problem.kind);
      if (told.length !== 2) continue;
      await authenticator.lock();
      ports.clipboard.text = uri;
    }
    expect(told).toEqual(["looking", "looking", "not-open"]);
  });

  test("is watched for what is copied from then on", async () => {
    const { ports, start } = createSmallApp();
    const { enrolment } = start();
    ports.clipboard.text = uri;
    let looks = 0;
    for await (const seen of enrolment.watchClipboard()) {
      const value = must(seen);
      looks++;
      if (looks === 3) ports.clipboard.text = other;
      if (value.state === "found")
        expect(value.tray.found).toMatchObject([
          { entry: { issuer: "Elsewhere" } },
        ]);
    }
    expect(looks).toBe(4);
  });
});

describe("a link that opened the app", () => {
  test("goes into the tray once with those after it, and waits while the vault is not open", async () => {
    const { ports, links, start } = createSmallApp();
    links.put(uri);
    links.put(other);
    ports.keychain.problem = "absent";
    const { enrolment, authenticator, liveCodes } = start();
    expect(await enrolment.takeLink()).toMatchObject({
      problem: { kind: "not-open" },
    });
    ports.keychain.problem = null;
    await authenticator.reopen();
    expect(must(await enrolment.takeLink())?.found).toMatchObject([
      { entry: { issuer: "Example" }, place: { kind: "link" } },
      { entry: { issuer: "Elsewhere" }, place: { kind: "link" } },
    ]);
    expect(must(await enrolment.takeLink())).toBeNull();
    expect(must(await liveCodes.list())).toEqual([]);
  });
});

describe("adding under a name, or in place of another", () => {
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
    const added = must(
      await enrolment.add([{ candidateId, as: "replacement" }]),
    );
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
    expect(must(await enrolment.readText(`${other}&x=1`)).found).toHaveLength(
      2,
    );
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
});

test("a web link is opened by its id alone, and only while it is in the tray", async () => {
  const { opened, start } = createSmallApp();
  const { enrolment } = start();
  const { found } = must(await enrolment.readText("https://example.com/a"));
  const [link] = found;
  if (link?.kind !== "other") throw new Error("not read");
  expect(opened).toEqual([]);
  expect(await enrolment.openLink(link.foundId)).toBe(true);
  enrolment.clear();
  expect(await enrolment.openLink(link.foundId)).toBe(false);
  expect(opened).toEqual(["https://example.com/a"]);
});

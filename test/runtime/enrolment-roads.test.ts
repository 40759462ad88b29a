import { describe, expect, test } from "vitest";
import { must } from "../fakes/must";
import { createSmallApp } from "../fakes/small-app";
import { blankShot } from "../fakes/still-screen";

const uri =
  "otpauth://totp/Example:alice?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Example";
const other = uri.replaceAll("Example", "Elsewhere");

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

  test("goes on where one display of two cannot be read, and says which", async () => {
    const { ports, reader, start } = createSmallApp();
    ports.screenCapture.shots = [blankShot, null];
    const told: unknown[] = [];
    for await (const seen of start().enrolment.watchScreen()) {
      told.push(must(seen));
      if (told.length === 2) ports.screenCapture.shots = [blankShot];
      if (told.length === 3) reader.texts.push(uri);
    }
    expect(told).toMatchObject([
      { state: "looking", unread: [] },
      { state: "looking", unread: [2] },
      { state: "looking", unread: [] },
      { state: "found" },
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
    reader.isSlow.add(blankShot);
    expect(await enrolment.readClipboard()).toMatchObject({
      problem: { kind: "decode" },
    });
    reader.isSlow.clear();
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

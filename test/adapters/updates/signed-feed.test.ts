import { describe, expect, test } from "vitest";
import { DAY_MS } from "../../../shared/time";
import { VALID_DAYS } from "../../../build/package/sign-feed";
import { makeUpdateKey } from "../../../build/package/make-update-key";
import { createSelfSigned } from "../../fakes/self-signed";
import {
  FEED,
  SIGNED_AT,
  feedText,
  signatureOf,
  siteOf,
  type Site,
} from "../../fakes/update-site";
import { serve } from "./feed-world";
import { installApp, type AppOptions } from "./installed-app";

/** What comes of a check, and which log line goes with it. */
async function check(site: Site, options: AppOptions = {}) {
  const { address, asked } = await serve(site);
  const { updates, told } = installApp(address, options);
  return { found: await updates.check(), told, asked };
}

const refused = (problem: string) => ({ ok: false, problem });
const feed = `/${FEED}`;
const sig = `/${FEED}.sig`;

describe("a feed that is believed", () => {
  test("tells of a newer version, with its notes as text", async () => {
    const notes = 'releaseNotes: "New: <b>x</b>\\u202E\\nsecond line"';
    const { found, told, asked } = await check(
      siteOf(feedText("1.1.0", [notes])),
    );
    const update = { version: "1.1.0", notes: "New: x\nsecond line" };
    expect(found).toEqual({ ok: true, value: update });
    expect(asked).toEqual([feed, sig]);
    expect(told).toEqual([]);
  });

  test("tells of nothing where it is the version that runs", async () => {
    const { found } = await check(siteOf(feedText("1.0.0")));
    expect(found).toEqual({ ok: true, value: null });
  });

  test("is asked without a number that tells one member from another", async () => {
    const { address, headers } = await serve(siteOf());
    await installApp(address).updates.check();
    expect(headers).toHaveLength(2);
    expect(JSON.stringify(headers)).not.toMatch(/staging|[0-9a-f]{8}-/);
  });

  test("may come over TLS, from whom the network trusts", async () => {
    const tls = createSelfSigned("127.0.0.1");
    const { address } = await serve(siteOf(), tls);
    const trusting = installApp(address, { ca: tls.cert }).updates;
    expect(await trusting.check()).toMatchObject({ ok: true });
    const other = installApp(address).updates;
    expect(await other.check()).toEqual(refused("unreachable"));
  });
});

describe("a feed that is refused", () => {
  const text = feedText();
  const signature = signatureOf(text);
  const other = makeUpdateKey();
  const bytes = Buffer.from(text);
  test.each<[string, string, Site]>([
    ["without a signature", "unsigned", { [feed]: text }],
    ["with an empty one", "unsigned", { [feed]: text, [sig]: "" }],
    ["with junk for one", "wrong-signature", { [feed]: text, [sig]: "x" }],
    [
      "signed by somebody else",
      "wrong-signature",
      { [feed]: text, [sig]: signatureOf(text, other.privateKeyPem) },
    ],
    [
      "changed by one letter",
      "wrong-signature",
      { [feed]: text.replace("1.1.0", "1.2.0"), [sig]: signature },
    ],
    [
      "with a byte that is no text",
      "wrong-signature",
      { [feed]: Buffer.concat([bytes, Buffer.of(0xff)]), [sig]: signature },
    ],
    [
      "with the signature of another version",
      "wrong-signature",
      { [feed]: text, [sig]: signatureOf(feedText("1.2.0")) },
    ],
    ["of an older version", "older", siteOf(feedText("0.9.0"))],
    [
      "of an older version that calls itself by a test name",
      "older",
      siteOf(feedText("1.0.0-beta.1")),
    ],
    ["of another flavour", "other-app", siteOf(feedText("1.1.0", [], "nidan"))],
    ["that is not there", "unreachable", {}],
    [
      "from a server at fault",
      "unreachable",
      { [feed]: (response) => response.writeHead(503).end() },
    ],
    [
      "cut off",
      "unreachable",
      {
        [feed]: (response) => {
          response.writeHead(200, { "content-length": 999 });
          response.write("version", () => response.destroy());
        },
      },
    ],
    [
      "that sends elsewhere for ever",
      "unreachable",
      {
        [feed]: (response) =>
          response.writeHead(302, { location: feed }).end("moved"),
      },
    ],
    [
      "that sends to another computer without encryption",
      "unreachable",
      {
        [feed]: (response) =>
          response
            .writeHead(302, { location: "http://feed.example/latest.yml" })
            .end(),
      },
    ],
    [
      "that never ends",
      "too-large",
      {
        [feed]: (response) => {
          const more = () => {
            if (!response.destroyed)
              response.write("x".repeat(10_000), () => setImmediate(more));
          };
          more();
        },
      },
    ],
  ])("%s: %s", async (_name, problem, site) => {
    const { found, told } = await check(site);
    expect(found).toEqual(refused(problem));
    expect(told).toHaveLength(1);
    expect(JSON.stringify(told)).not.toMatch(/127\.0|latest|\/tmp/);
  });

  test("that was signed half a year ago, shown again as if it were new", async () => {
    const at = (days: number) => ({
      limits: { now: () => SIGNED_AT + days * DAY_MS },
    });
    const { found } = await check(siteOf(), at(VALID_DAYS - 1));
    expect(found).toMatchObject({ ok: true, value: { version: "1.1.0" } });
    const old = await check(siteOf(), at(VALID_DAYS + 1));
    expect(old.found).toEqual(refused("expired"));
  });

  test("that is silent, or tells a byte now and then", async () => {
    const silent: Site = { [feed]: () => undefined };
    const quick = { silenceMs: 50 };
    const first = await check(silent, { limits: quick });
    expect(first.found).toEqual(refused("no-answer"));
    const slow: Site = {
      [feed]: (response) => {
        const more = () => {
          if (!response.destroyed)
            response.write("x", () => setImmediate(more));
        };
        more();
      },
    };
    const limits = { feedMs: 100, feedBytes: Infinity };
    const second = await check(slow, { limits });
    expect(second.found).toEqual(refused("no-answer"));
  });

  test("once, and believed when it is right again", async () => {
    const site: Site = { [feed]: text };
    const { address } = await serve(site);
    const { updates } = installApp(address);
    expect(await updates.check()).toEqual(refused("unsigned"));
    site[sig] = signature;
    expect(await updates.check()).toMatchObject({ ok: true });
  });
});

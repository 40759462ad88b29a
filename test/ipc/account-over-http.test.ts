import { once } from "node:events";
import { randomUUID, sign } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createORPCClient, ORPCError, safe } from "@orpc/client";
import { RPCLink } from "@orpc/client/fetch";
import type { ContractRouterClient } from "@orpc/contract";
import { RPCHandler } from "@orpc/server/node";
import { describe, expect, onTestFinished, test } from "vitest";
import { deviceStatement } from "../../electron/engine";
import { accountRouter } from "../../electron/ipc/account-router";
import { accountCalls } from "../../electron/runtime/account/console";
import { newClient } from "../../electron/runtime/account/client";
import { openHost, type Host } from "../../electron/runtime/account/host";
import type { ServiceCalls } from "../../shared/contract/calls";
import type { contract } from "../../shared/contract";
import { memberIdSchema } from "../../shared/ids";
import { yes } from "../../shared/outcome";
import { deviceKey, type DeviceKey } from "../fakes/device-key";
import { must } from "../fakes/must";
import { createServiceWorld, PASSWORD } from "../fakes/service-world";

type Account = ContractRouterClient<typeof contract.account>;

/** The namespace as a headless service would serve it: one host, and a client behind each cookie. */
async function serve(host: Host): Promise<string> {
  const none = {} as ServiceCalls; // nobody on that computer asks
  const startClient = (ip: string | null) => {
    const client = newClient({ deviceName: "Firefox", ip }, null);
    const account = accountCalls(host, client);
    const router = accountRouter(() =>
      Promise.resolve(yes({ account, service: none })),
    );
    return new RPCHandler({ account: router });
  };
  const handlers = new Map<string, ReturnType<typeof startClient>>();
  const server = createServer((request, response) => {
    const [, known = ""] =
      /id=([\w-]+)/.exec(request.headers.cookie ?? "") ?? [];
    const id = handlers.has(known) ? known : randomUUID();
    const handler =
      handlers.get(id) ?? startClient(request.socket.remoteAddress ?? null);
    handlers.set(id, handler);
    response.setHeader("set-cookie", `id=${id}; HttpOnly; SameSite=Strict`);
    void handler
      .handle(request, response, { prefix: "/rpc", context: {} })
      .then(({ matched }) => {
        if (!matched) response.writeHead(404).end();
      });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port.toString()}`;
}

/** A browser: it keeps its cookie, and everything that came over the wire. */
function browse(origin: string) {
  let cookie = "";
  const received: string[] = [];
  const link = new RPCLink({
    url: `${origin}/rpc`,
    fetch: async (request, init) => {
      const { url, method, headers } = request;
      headers.set("cookie", cookie);
      const body = method === "GET" ? undefined : await request.text();
      const answer = await fetch(url, {
        ...init,
        method,
        headers,
        ...(body !== undefined && { body }),
      });
      cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? cookie;
      received.push(await answer.clone().text());
      return answer;
    },
  });
  const client: { account: Account } = createORPCClient(link);
  return { account: client.account, received };
}

async function start() {
  const world = createServiceWorld();
  const host = must(await openHost(world));
  const origin = await serve(host);
  return { ...world, world, browse: () => browse(origin) };
}

type World = Awaited<ReturnType<typeof start>>;

/** A member with two-step verification on, who signed in from this browser and trusts its key. */
async function trusted(at: World, account: Account) {
  const key = deviceKey();
  const { memberId } = await account.register({
    address: "hanako@example.jp",
    password: PASSWORD,
    language: "ja",
  });
  await account.signIn({ memberId, password: PASSWORD });
  const { proposalId } = await account.proposeSettings({
    enabled: true,
    trustDays: "30",
    loginNotices: true,
  });
  await account.confirmSettings({ proposalId });
  const { secret } = await account.revealNewTotp();
  await account.startBinding();
  const done = await account.submitCode({
    kind: "totp",
    code: at.code(secret),
    trust: { name: "自宅のPC", publicKey: key.publicKey },
  });
  expect(done).toMatchObject({ turnedOn: true, isTrusted: true });
  const { devices } = await account.view();
  const deviceId = devices[0]?.deviceId;
  if (deviceId === undefined) throw new Error("no device is trusted");
  at.later(60_000);
  return { memberId, secret, key, deviceId };
}

/** What the device proves itself with, made by the browser alone. */
async function prove(
  { policy }: World,
  account: Account,
  { memberId, deviceId, key }: Awaited<ReturnType<typeof trusted>>,
) {
  const { challenge } = await account.deviceChallenge({ memberId });
  return { deviceId, challenge, signature: signFor(key, challenge) };

  function signFor({ privateKey }: DeviceKey, text: string): string {
    const id = memberIdSchema.parse(memberId);
    const statement = deviceStatement(policy.origin, id, text);
    return sign(null, statement, privateKey).toString("base64url");
  }
}

describe("the account namespace over HTTP, served by no Electron", () => {
  test("R51 S38 a device with keys of its own signs in by password and proof; the proof works once", async () => {
    const at = await start();
    const home = at.browse();
    const member = await trusted(at, home.account);
    const { memberId } = member;
    await home.account.endSessions({ which: "this" });
    const proof = await prove(at, home.account, member);
    const password = PASSWORD;
    const wrong = await safe(
      home.account.signIn({ memberId, password: "wrong wrong", proof }),
    );
    expect(wrong.error).toMatchObject({
      code: "WRONG_CREDENTIALS",
      defined: true,
    });
    expect(await home.account.signIn({ memberId, password, proof })).toEqual({
      is: "signed-in",
      by: "trusted-device",
    });
    expect((await home.account.view()).memberId).toBe(memberId);
    const thief = at.browse().account;
    expect(await thief.signIn({ memberId, password, proof })).toMatchObject({
      is: "second-step",
    });
  });

  test("R51 another key, another member's challenge or an old one proves nothing", async () => {
    const at = await start();
    const { account } = at.browse();
    const member = await trusted(at, account);
    const { memberId } = member;
    const other = await account.register({
      address: "taro@example.jp",
      password: PASSWORD,
      language: "ja",
    });
    const { challenge } = await account.deviceChallenge(other);
    const right = await prove(at, account, member);
    const stolen = await prove(at, account, { ...member, key: deviceKey() });
    const password = PASSWORD;
    for (const proof of [stolen, { ...right, challenge }])
      expect(await account.signIn({ memberId, password, proof })).toMatchObject(
        { is: "second-step" },
      );
    at.later(2 * 60_000);
    expect(
      await account.signIn({ memberId, password, proof: right }),
    ).toMatchObject({ is: "second-step" });
    const fresh = await prove(at, account, member);
    expect(
      await account.signIn({ memberId, password, proof: fresh }),
    ).toMatchObject({ is: "signed-in" });
  });

  test("R43 R54 each cookie is a client of its own: neither a session nor a second step reaches another, and no answer holds a token", async () => {
    const at = await start();
    const [home, office] = [at.browse(), at.browse()];
    const { memberId, secret } = await trusted(at, home.account);
    const stranger = await safe(office.account.view());
    expect(stranger.error).toMatchObject({ code: "NOT_SIGNED_IN" });
    await office.account.signIn({ memberId, password: PASSWORD });
    const code = at.code(secret);
    const submitted = { kind: "totp", code, trust: null } as const;
    const elsewhere = await safe(at.browse().account.submitCode(submitted));
    expect(elsewhere.error).toMatchObject({ code: "CHALLENGE_OVER" });
    await office.account.submitCode(submitted);
    const { sessions } = await office.account.view();
    expect(sessions).toHaveLength(2);
    expect(sessions.filter(({ isThis }) => isThis)).toHaveLength(1);
    await home.account.endSessions({ which: "others" });
    const ended = await safe(office.account.view());
    expect(ended.error).toMatchObject({ code: "NOT_SIGNED_IN" });
    const all = [...home.received, ...office.received].join("\n");
    expect(all).toContain(memberId);
    expect(all).not.toMatch(/[A-Za-z0-9_-]{43}/); // 256 bits in base64url
  });

  test("input that is none is refused there too, and a trust without a key is no trust", async () => {
    const at = await start();
    const { account } = at.browse();
    const junk = { memberId: 7 } as unknown as { memberId: string };
    const bad = await safe(account.deviceChallenge(junk));
    expect(bad.error).toMatchObject({ code: "BAD_REQUEST", status: 400 });
    const { memberId, secret } = await trusted(at, account);
    await account.signIn({ memberId, password: PASSWORD });
    const keyless = await safe(
      account.submitCode({
        kind: "totp",
        code: at.code(secret),
        trust: { name: "鍵のない端末" },
      }),
    );
    expect(keyless.error).toBeInstanceOf(ORPCError);
    expect(keyless.error).toMatchObject({
      code: "NAME_REFUSED",
      data: { because: "characters" },
    });
  });
});

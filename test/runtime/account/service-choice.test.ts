import { describe, expect, onTestFinished, test } from "vitest";
import { createRemoteAccountCalls } from "../../../electron/adapters/remote-service/remote-account-calls";
import { newClient } from "../../../electron/runtime/account/client";
import { callsNotHere } from "../../../electron/runtime/account/calls-not-here";
import { openConsole } from "../../../electron/runtime/account/console";
import { createServiceChoice } from "../../../electron/runtime/account/service-choice";
import type { AccountCalls } from "../../../shared/contract/calls";
import { listen, startHttpService } from "../../fakes/http-service";
import { createMemoryVaultStore } from "../../fakes/memory-vault-store";
import { must, refusalOf } from "../../fakes/must";
import { createServiceWorld, signedIn } from "../../fakes/service-world";

/** The choice on a file in memory. `open()` once more is a restart. */
function createApp() {
  const world = createServiceWorld();
  const file = createMemoryVaultStore();
  const opened: string[] = [];
  const services = {
    here: () => {
      opened.push("here");
      const from = { deviceName: "ノートPC", ip: null };
      return openConsole(world, newClient(from, null));
    },
    there: (address: string) => {
      opened.push(address);
      const account = createRemoteAccountCalls(address, world.log);
      return { account, service: callsNotHere(address) };
    },
  };
  const open = () => createServiceChoice(file, () => Promise.resolve(services));
  return { world, file, opened, open };
}

async function remote() {
  const service = await startHttpService();
  onTestFinished(service.stop);
  return service;
}

const because = (reason: string) => ({
  ok: false,
  problem: { code: "SERVICE_REFUSED", data: { because: reason } },
});
const accountOf = async (
  choice: ReturnType<ReturnType<typeof createApp>["open"]>,
) => must(await choice.open()).account;
const isSignedIn = async (account: AccountCalls) =>
  (await account.view(undefined)).ok;

describe("the service that the member menu talks to", () => {
  test("is the built-in one at first, and opened with the first call only", async () => {
    const { open, opened } = createApp();
    const choice = open();
    expect(await choice.where()).toBeNull();
    expect(opened).toEqual([]);
    await choice.open();
    await choice.open();
    expect(opened).toEqual(["here"]);
  });

  test("another one that answers is kept, also over a restart, until the member comes back", async () => {
    const { address } = await remote();
    const { open, file } = createApp();
    const choice = open();
    expect(must(await choice.choose(`${address}/`))).toBe(address);
    expect(await choice.where()).toBe(address);
    expect(new TextDecoder().decode(file.bytes ?? undefined)).toBe(address);
    const again = open();
    expect(await again.where()).toBe(address);
    await signedIn(await accountOf(again));
    expect(
      refusalOf(await must(await again.open()).service.roads(undefined)),
    ).toBe("SERVICE_UNAVAILABLE");
    expect(must(await again.choose(null))).toBeNull();
    expect(await open().where()).toBeNull();
  });

  test("R54 changing it signs out on both sides: the session before is ended, and coming back asks for the password", async () => {
    const { address, world: there } = await remote();
    const { open, world } = createApp();
    const choice = open();
    const here = await accountOf(choice);
    await signedIn(here);
    must(await choice.choose(address));
    await expect.poll(() => isSignedIn(here)).toBe(false);
    const account = await accountOf(choice);
    expect(await isSignedIn(account)).toBe(false);
    await signedIn(account);
    must(await choice.choose(null));
    await expect.poll(() => isSignedIn(account)).toBe(false);
    expect(await isSignedIn(await accountOf(choice))).toBe(false);
    expect([...world.log.bugs, ...there.log.bugs]).toEqual([]);
  });

  test("choosing the one that is chosen changes nothing, and nobody is signed out", async () => {
    const { address } = await remote();
    const { open, file } = createApp();
    const choice = open();
    must(await choice.choose(address));
    await signedIn(await accountOf(choice));
    expect(must(await choice.choose(`${address}/`))).toBe(address);
    expect(await isSignedIn(await accountOf(choice))).toBe(true);
    expect(file.writes).toBe(1);
  });

  test("after every no it is as it was, and whoever was signed in is", async () => {
    const page = await listen((_request, response) => response.end("hello"));
    onTestFinished(page.stop);
    const gone = await listen(() => undefined);
    await gone.stop();
    const { open, file } = createApp();
    const choice = open();
    await signedIn(await accountOf(choice));
    for (const [typed, reason] of [
      ["", "not-an-address"],
      ["http://members.example.jp", "not-secure"],
      [page.address, "not-a-service"],
      [gone.address, "no-answer"],
    ] as const)
      expect(await choice.choose(typed)).toEqual(because(reason));
    const { address } = await remote();
    file.problem = "disk-full";
    expect(await choice.choose(address)).toEqual({
      ok: false,
      problem: {
        code: "SAVE_FAILED",
        data: { problem: "disk-full", path: file.path },
      },
    });
    expect(await choice.where()).toBeNull();
    expect(file.writes).toBe(0);
    expect(await isSignedIn(await accountOf(choice))).toBe(true);
  });

  test("two changes at once come one after the other", async () => {
    const [one, two] = [await remote(), await remote()];
    const { open } = createApp();
    const choice = open();
    await Promise.all([choice.choose(one.address), choice.choose(two.address)]);
    expect(await choice.where()).toBe(two.address);
    expect(await open().where()).toBe(two.address);
  });

  test.each([
    ["no address", "hello"],
    ["one that is not secure", "http://members.example.jp"],
    ["another form of one", "members.example.jp"],
    ["nothing", ""],
    ["half a character", Uint8Array.of(0xe4, 0xbc)],
  ])("a file that holds %s counts as none", async (_what, content) => {
    const { open, file } = createApp();
    file.bytes = Buffer.from(content);
    expect(await open().where()).toBeNull();
  });

  test("a file that cannot be read counts as none", async () => {
    const { open, file } = createApp();
    file.readable = false;
    expect(await open().where()).toBeNull();
  });
});

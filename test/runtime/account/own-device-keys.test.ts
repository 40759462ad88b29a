import { describe, expect, onTestFinished, test } from "vitest";
import { createKeychainDeviceKeys } from "../../../electron/adapters/device-keys/keychain-device-keys";
import { createRemoteAccountCalls } from "../../../electron/adapters/remote-service/remote-account-calls";
import { withDeviceKeys } from "../../../electron/runtime/account/own-device-keys";
import type { AccountCalls } from "../../../shared/contract/calls";
import { startHttpService } from "../../fakes/http-service";
import { createMemoryKeychain } from "../../fakes/memory-keychain";
import { must, refusalOf } from "../../fakes/must";
import { PASSWORD, signedIn, turnedOn } from "../../fakes/service-world";

/** A service, a member of it with two-step verification on, and devices. */
async function start() {
  const { address, stop, world } = await startHttpService();
  onTestFinished(stop);
  const first = createRemoteAccountCalls(address, world.log);
  const memberId = await signedIn(first);
  const secret = await turnedOn(first, world.code);
  world.later(60_000);
  const typed = { memberId, password: PASSWORD };

  /** A computer with a keychain of its own; `open()` once more is a restart of the app on it; `between` comes before it looks at its account. */
  const device = (
    between: () => Promise<unknown> = () => Promise.resolve(),
  ) => {
    const keychain = createMemoryKeychain();
    const keys = createKeychainDeviceKeys(keychain, world.entropy);
    const open = (origin = address) => {
      const calls = createRemoteAccountCalls(address, world.log);
      const view: AccountCalls["view"] = async (input) => {
        await between();
        return calls.view(input);
      };
      return withDeviceKeys({ ...calls, view }, keys, origin);
    };
    return { keychain, open };
  };
  const submit = (calls: AccountCalls, name: string | null) => {
    const trust = name === null ? null : { name };
    const code = world.code(secret);
    return calls.submitCode({ kind: "totp", code, trust });
  };
  /** Signs in there by code, with trust in it. */
  const trusted = async (it: ReturnType<typeof device>, name: string) => {
    const calls = it.open();
    must(await calls.signIn(typed));
    const done = must(await submit(calls, name));
    world.later(60_000);
    return { calls, ...done };
  };
  return { world, stop, typed, device, submit, trusted };
}

describe("a device with keys of its own, at a service over HTTP", () => {
  test("R51 S38 is trusted at the second step, and signs in by password alone after a restart; no other device does", async () => {
    const { typed, device, trusted } = await start();
    const mine = device();
    const done = await trusted(mine, " 自宅のPC ");
    expect(done.isTrusted).toBe(true);
    expect(must(await mine.open().signIn(typed))).toEqual({
      is: "signed-in",
      by: "trusted-device",
    });
    const shouted = ` ${typed.memberId.toUpperCase()} `;
    const loud = await mine.open().signIn({ ...typed, memberId: shouted });
    expect(must(loud).is).toBe("signed-in");
    const wrong = await mine.open().signIn({ ...typed, password: "wrong" });
    expect(refusalOf(wrong)).toBe("WRONG_CREDENTIALS");
    expect(must(await device().open().signIn(typed)).is).toBe("second-step");
    const none = await mine.open().signIn({ ...typed, memberId: "nobody" });
    expect(refusalOf(none)).toBe("WRONG_CREDENTIALS");
  });

  test("R51 two devices of one name keep their own IDs, whichever came first", async () => {
    const { typed, device, trusted } = await start();
    const [one, two] = [device(), device()];
    await trusted(one, "自宅のPC");
    await trusted(two, "自宅のPC");
    await trusted(device(), "会社のPC");
    for (const { open } of [one, two])
      expect(must(await open().signIn(typed)).is).toBe("signed-in");
  });

  test("R51 a device that was registered meanwhile is not taken for this one", async () => {
    const { world, typed, device, trusted } = await start();
    const other = device();
    const mine = device(async () => {
      world.later(60_000);
      await trusted(other, "会社のPC");
    });
    await trusted(mine, "自宅のPC");
    for (const { open } of [mine, other])
      expect(must(await open().signIn(typed)).is).toBe("signed-in");
  });

  test("C9 what is signed for one origin proves nothing at another that hands its challenge on", async () => {
    const { typed, device, trusted } = await start();
    const mine = device();
    await trusted(mine, "自宅のPC");
    const lured = mine.open("https://members.example.com");
    expect(must(await lured.signIn(typed)).is).toBe("second-step");
    expect(must(await mine.open().signIn(typed)).is).toBe("signed-in");
  });

  test("S30 after signing in by link the device is registered by the completion page's button", async () => {
    const { world, typed, device } = await start();
    const mine = device();
    const calls = mine.open();
    must(await calls.signIn(typed));
    must(await calls.requestLink(undefined));
    const link = () => {
      const mail = world.outbox.received().at(-1);
      const text = mail?.channel === "email" ? mail.text : "";
      return /nidan:\/\/sign-in\S+/.exec(text)?.[0] ?? "";
    };
    await expect.poll(link).not.toBe("");
    must(await calls.redeemLink({ link: link() }));
    const refused = await calls.registerDevice({ name: "" });
    expect(refusalOf(refused)).toBe("NAME_REFUSED");
    expect(mine.keychain.items.size).toBe(0);
    const done = await calls.registerDevice({ name: "自宅のPC" });
    expect(must(done).isTrusted).toBe(true);
    expect(must(await mine.open().signIn(typed)).is).toBe("signed-in");
  });

  test("without trust no key is made, and a keychain that takes none is told as it is", async () => {
    const { world, typed, device, submit, trusted } = await start();
    const mine = device();
    const calls = mine.open();
    must(await calls.signIn(typed));
    const wrong = await calls.submitCode({
      kind: "totp",
      code: "12345",
      trust: { name: "自宅のPC" },
    });
    expect(refusalOf(wrong)).toBe("MALFORMED_CODE");
    expect(must(await submit(calls, null)).isTrusted).toBe(false);
    world.later(60_000);
    expect(mine.keychain.items.size).toBe(0);

    const closed = device();
    closed.keychain.problem = "locked";
    expect((await trusted(closed, "会社のPC")).isTrusted).toBe(false);
  });

  test("a service that is gone is told as such, whatever is asked", async () => {
    const { stop, typed, device, trusted } = await start();
    const { calls } = await trusted(device(), "自宅のPC");
    await stop();
    const trust = { name: "自宅のPC" };
    for (const answer of [
      await calls.signIn(typed),
      await calls.submitCode({ kind: "totp", code: "123456", trust }),
      await calls.registerDevice(trust),
      await calls.view(undefined),
    ])
      expect(refusalOf(answer)).toBe("SERVICE_UNAVAILABLE");
  });
});

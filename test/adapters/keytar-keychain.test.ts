import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { openPrivateKeychain } from "../../build/private-keychain";

/** Asks the real keychain from a process of its own: the session bus is taken from the environment at its start. */
async function ask(env: NodeJS.ProcessEnv, ...words: string[]) {
  const child = fork(path.join(import.meta.dirname, "ask-keychain.ts"), words, {
    env,
    execArgv: ["--import", "tsx"],
  });
  const [answer] = (await once(child, "message")) as [unknown];
  return answer;
}

describe.runIf(process.platform === "linux")("the Secret Service", () => {
  test("that is locked says so, and neither that an item is missing nor nothing at all", async () => {
    const keychain = await openPrivateKeychain();
    expect(await ask(keychain.env, "write", "vault:x")).toEqual({ ok: true });
    expect(await ask(keychain.env, "read", "vault:x")).toEqual({
      ok: true,
      value: "kept",
    });
    keychain.lock();
    for (const call of ["read", "write", "remove"])
      expect(await ask(keychain.env, call, "vault:x")).toEqual({
        ok: false,
        problem: "locked",
      });
    keychain.close();
  });

  test("forgets an item that is removed, and one that never was is no problem", async () => {
    const keychain = await openPrivateKeychain();
    await ask(keychain.env, "write", "vault:x");
    for (let times = 0; times < 2; times++)
      expect(await ask(keychain.env, "remove", "vault:x")).toEqual({
        ok: true,
      });
    expect(await ask(keychain.env, "read", "vault:x")).toEqual({
      ok: true,
      value: null,
    });
    keychain.close();
  });

  test("that is not on the bus is absent", async () => {
    const keychain = await openPrivateKeychain({ withKeyring: false });
    for (const call of ["read", "write", "remove"])
      expect(await ask(keychain.env, call, "vault:x")).toEqual({
        ok: false,
        problem: "absent",
      });
    keychain.close();
  });

  test("without any bus is absent", async () => {
    const env = {
      ...process.env,
      DBUS_SESSION_BUS_ADDRESS: "unix:path=/nonexistent",
    };
    expect(await ask(env, "read", "vault:x")).toEqual({
      ok: false,
      problem: "absent",
    });
  });
});

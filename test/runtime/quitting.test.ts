import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { createDiskFileLock } from "../../electron/adapters/vault-store/disk-file-lock";
import { createAuthenticator } from "../../electron/runtime/authenticator";
import { beforeQuitting } from "../../electron/windows/before-quitting";
import { adding } from "./vault-copies-world";
import { must } from "../fakes/must";
import { createSmallApp } from "../fakes/small-app";

/** The end of an app: what it was asked to do, and whether it ended. */
class Ending {
  ended = 0;
  private listener: (event: { preventDefault: () => void }) => void = () =>
    undefined;
  on(_event: "will-quit", listener: typeof this.listener) {
    this.listener = listener;
  }
  quit() {
    this.ended += 1;
    this.listener({ preventDefault: () => (this.ended -= 1) });
  }
}

test("a change made just before quitting is on the disk when the app ends, though another process held the file", async () => {
  const { ports } = createSmallApp();
  const folder = await mkdtemp(path.join(tmpdir(), "nidan-quit-"));
  const file = path.join(folder, "vault.nidan.lock");
  const authenticator = createAuthenticator({
    ...ports,
    fileLock: createDiskFileLock(file, 60_000),
  });
  await authenticator.view();
  const app = new Ending();
  beforeQuitting(app, [
    { begin: () => authenticator.saving(), patienceMs: 60_000 },
  ]);
  const other = createDiskFileLock(file);
  let giveBack: () => void = () => undefined;
  let isHeld: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (isHeld = resolve));
  const holding = other.hold(() => {
    isHeld();
    return new Promise<void>((resolve) => (giveBack = resolve));
  });
  await held;
  const adds = authenticator.change(adding(1));
  app.quit();
  expect(app.ended).toBe(0);
  expect(ports.vaultStore.bytes).toBeNull();
  giveBack();
  await holding;
  must(await adds);
  await new Promise((resolve) => setImmediate(resolve));
  await expect.poll(() => app.ended).toBe(1);
  expect(must(await createAuthenticator(ports).entries())).toHaveLength(1);
});

test("what never ends holds the app up for its time alone", async () => {
  const app = new Ending();
  beforeQuitting(app, [
    { begin: () => new Promise(() => undefined), patienceMs: 1 },
    { begin: () => Promise.reject(new Error("failed")), patienceMs: 60_000 },
  ]);
  app.quit();
  expect(app.ended).toBe(0);
  await expect.poll(() => app.ended).toBe(1);
});

test("where nothing is to be done the app ends at once", () => {
  const app = new Ending();
  beforeQuitting(app, [{ begin: () => null, patienceMs: 60_000 }]);
  app.quit();
  expect(app.ended).toBe(1);
});

test("a vault that is not being changed is waited for by nobody", async () => {
  const { ports } = createSmallApp();
  const authenticator = createAuthenticator(ports);
  expect(authenticator.saving()).toBeNull();
  const adds = authenticator.change(adding(1));
  expect(authenticator.saving()).not.toBeNull();
  must(await adds);
  expect(authenticator.saving()).toBeNull();
});

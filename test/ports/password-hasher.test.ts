import path from "node:path";
import { expect, test } from "vitest";
import { createWorkerPasswordHasher } from "../../electron/adapters/password-hasher/worker-password-hasher";
import { createQuickHasher } from "../fakes/quick-hasher";
import { passwordHasherSuite } from "./password-hasher-suite";

const folder = path.resolve(import.meta.dirname, "../../out/main");

passwordHasherSuite("the quick hasher", createQuickHasher);
passwordHasherSuite("the hasher in worker threads", (pepper) =>
  createWorkerPasswordHasher({ folder, pepper }),
);

test("the quick hasher is busy when told to be, and only then", async () => {
  const hasher = createQuickHasher();
  const busy = { ok: false, problem: "busy" };
  hasher.isBusy = true;
  expect(await hasher.hash("x")).toEqual(busy);
  expect(await hasher.verify(hasher.decoy, "x")).toEqual(busy);
  expect(await hasher.deriveKey("x", new Uint8Array(16))).toEqual(busy);
  hasher.isBusy = false;
  expect((await hasher.hash("x")).ok).toBe(true);
});

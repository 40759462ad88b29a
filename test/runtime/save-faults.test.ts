import { describe, expect, test } from "vitest";
import { createAuthenticator } from "../../electron/runtime/authenticator";
import type { SaveProblem, VaultNews } from "../../shared/model/vault-view";
import { no } from "../../shared/outcome";
import { createSmallApp } from "../fakes/small-app";
import { must } from "../fakes/must";
import { adding, idOf, namesIn } from "./vault-copies-world";

/** A vault with one entry, open. */
async function openVault() {
  const app = createSmallApp();
  const { authenticator } = app.start();
  must(await authenticator.change(adding(1)));
  const news: VaultNews[] = [];
  authenticator.watchNews((one) => news.push(one));
  const names = async (from = authenticator) =>
    namesIn(must(await from.inside()).contents);
  const afterRestart = () => names(app.start().authenticator);
  return { ...app, authenticator, news, names, afterRestart };
}

const problems: readonly SaveProblem[] = [
  "disk-full",
  "read-only",
  "denied",
  "failed",
];

describe.each(problems)("a disk that is %s", (problem) => {
  test("keeps what was saved, is named at each change of any kind, and takes the next one once it is well again", async () => {
    const { ports, authenticator, names, afterRestart } = await openVault();
    const { path } = ports.vaultStore;
    const refused = no({ kind: "file", problem, path });
    ports.vaultStore.problem = problem;
    const entryId = idOf(1);
    for (const change of [
      adding(2),
      { type: "advance-counter", entryId },
      { type: "remove-entry", entryId },
    ] as const)
      expect(await authenticator.change(change)).toEqual(refused);
    expect(await authenticator.rewrite((contents) => contents)).toEqual(
      refused,
    );
    expect(await names()).toEqual(["site 1"]);
    expect(await afterRestart()).toEqual(["site 1"]);
    ports.vaultStore.problem = null;
    must(await authenticator.change(adding(2)));
    expect(await names()).toEqual(["site 1", "site 2"]);
    expect(await afterRestart()).toEqual(["site 1", "site 2"]);
  });
});

test("a save that reached the disk and was told as failed is not taken for another computer's, nor kept twice", async () => {
  const { ports, start } = createSmallApp();
  let isFailing = false;
  const vaultStore = {
    ...ports.vaultStore,
    read: () => ports.vaultStore.read(),
    write: async (bytes: Uint8Array) => {
      const written = await ports.vaultStore.write(bytes);
      return isFailing ? no("failed" as const) : written;
    },
  };
  const authenticator = createAuthenticator({ ...ports, vaultStore });
  const news: VaultNews[] = [];
  authenticator.watchNews((one) => news.push(one));
  must(await authenticator.change(adding(1)));
  isFailing = true;
  expect((await authenticator.change(adding(2))).ok).toBe(false);
  isFailing = false;
  must(await authenticator.change(adding(3)));
  const again = start().authenticator;
  expect(namesIn(must(await again.inside()).contents)).toEqual([
    "site 1",
    "site 3",
  ]);
  expect(news).toEqual([]);
});

test("a keychain that goes between two saves stops neither the save nor any later one", async () => {
  const { ports, authenticator, afterRestart } = await openVault();
  for (const [n, problem] of [
    [2, "absent"],
    [3, "locked"],
    [4, "no-answer"],
  ] as const) {
    ports.keychain.problem = problem;
    must(await authenticator.change(adding(n)));
  }
  ports.keychain.problem = null;
  expect(await afterRestart()).toHaveLength(4);
});

import { expect, test } from "vitest";
import { generationName } from "../../electron/adapters/vault-store/copy-name";
import { createSmallApp } from "../fakes/small-app";
import { must } from "../fakes/must";
import { adding } from "./vault-copies-world";

const passphrase = "a long enough passphrase 7";

test("copies from before the vault was always asked for say that the key is missing, and open once a locked one was opened", async () => {
  const { ports, start } = createSmallApp();
  const { authenticator, protection } = start();
  const keep = () => {
    const name = generationName.of(ports.clock.now());
    ports.generations.kept.set(
      name,
      ports.vaultStore.bytes ?? new Uint8Array(),
    );
    ports.clock.moveTo(ports.clock.now() + 1000);
    return { from: "generation", name } as const;
  };
  must(await authenticator.change(adding(1)));
  const before = keep();
  must(await protection.setPassphrase(passphrase, false, null));
  must(await authenticator.change(adding(2)));
  const after = keep();
  ports.vaultStore.bytes = Uint8Array.from(ports.vaultStore.bytes ?? []).fill(
    0,
    -20,
  );

  const { backups } = start();
  expect(await backups.recovery()).toEqual({ locked: after });
  const seen = async () =>
    (await backups.copies()).map(({ source, entries, problem }) => [
      source,
      entries ?? problem,
    ]);
  expect(await seen()).toEqual([
    [after, "locked"],
    [before, "key-missing"],
  ]);
  must(await backups.unlockCopy(after, { kind: "passphrase", passphrase }));
  expect(await seen()).toEqual([
    [after, 2],
    [before, 1],
  ]);
  expect(await backups.recovery()).toMatchObject({ source: after });
});

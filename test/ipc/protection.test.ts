import { expect, test } from "vitest";
import { add, answer, started, totpUri } from "./calls";

const passphrase = "correct horse battery staple";
const known = { kind: "passphrase", passphrase } as const;
const set = { passphrase, keychainOpens: true, proof: null };

async function protectedVault() {
  const { client, ports } = started();
  const { entryIds } = await add(client, totpUri);
  const [entryId] = entryIds;
  if (entryId === undefined) throw new Error("not added");
  await client.recoveryCodes.save({ entryId, text: "kq70v-zx0wm" });
  await client.vault.setPassphrase(set);
  return { client, ports, entryId };
}

test("where a passphrase is set, every call that reveals a secret of the vault or changes what opens it asks for it", async () => {
  const { client, entryId } = await protectedVault();
  const calls = (proof: typeof known | null) => [
    client.recoveryCodes.reveal({ entryId, proof }),
    client.vault.revealNewRecoveryKey({ proof }),
    client.vault.removeRecoveryKey({ proof }),
    client.vault.setKeychainOpens({ opens: true, proof }),
    client.vault.setPassphrase({ ...set, proof }),
    client.vault.removePassphrase({ proof }),
  ];
  for (const called of calls(null))
    expect(await answer(called)).toEqual({
      code: "KEY_REFUSED",
      data: { reason: "proof-needed", retryAfterMs: 0 },
    });
  const wrong = { ...known, passphrase: "another one" };
  expect(
    await answer(client.recoveryCodes.reveal({ entryId, proof: wrong })),
  ).toMatchObject({ code: "KEY_REFUSED", data: { reason: "wrong" } });
  const revealed = await client.recoveryCodes.reveal({ entryId, proof: known });
  expect(revealed.codes[0]?.code).toBe("kq70v-zx0wm");
});

test("a recovery key is kept once its end was typed, and says why not before", async () => {
  const { client } = await protectedVault();
  const keep = (typedEnd: string) =>
    answer(client.vault.keepRecoveryKey({ typedEnd }));
  const refused = (reason: string) => ({
    code: "RECOVERY_KEY_NOT_KEPT",
    data: { reason },
  });
  expect(await keep("ABC")).toEqual(refused("not-revealed"));
  const { recoveryKey } = await client.vault.revealNewRecoveryKey({
    proof: known,
  });
  expect(await keep("")).toEqual(refused("not-written-down"));
  expect(await keep(recoveryKey.slice(-3))).toMatchObject({
    recoveryKey: true,
  });
});

test("a weak passphrase, and taking the last way away, are refused as declared", async () => {
  const { client } = started();
  await add(client, totpUri);
  expect(
    await answer(client.vault.setPassphrase({ ...set, passphrase: "short" })),
  ).toEqual({ code: "PASSPHRASE_REFUSED", data: { fault: "too-short" } });
  expect(
    await answer(client.vault.setKeychainOpens({ opens: false, proof: null })),
  ).toMatchObject({ code: "LAST_WAY" });
});

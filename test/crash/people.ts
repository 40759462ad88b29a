import path from "node:path";
import { nodeEntropy } from "../../electron/adapters/entropy/node-entropy";
import { createFileVaultStore } from "../../electron/adapters/vault-store/file-vault-store";
import { newClient } from "../../electron/runtime/account/client";
import { openConsole } from "../../electron/runtime/account/console";
import { decodeBase32, totp } from "../../electron/otp";
import { createManualClock } from "../fakes/manual-clock";
import { createMemoryDelivery } from "../fakes/memory-delivery";
import { must } from "../fakes/must";
import { createQuickHasher } from "../fakes/quick-hasher";
import { PASSWORD, turnedOn } from "../fakes/service-world";
import { createSilentLog } from "../fakes/silent-log";
import { createFileKeychain } from "./file-keychain";
import { crashPolicy, FILE_NAME } from "./setting";
import type { Person } from "./witness";

/** Members with two-step verification on and a proven phone, in a service whose file lies in this folder. */
export async function settle(
  folder: string,
  now: number,
  count: number,
): Promise<Person[]> {
  const clock = createManualClock(now);
  const delivery = createMemoryDelivery();
  const people: Person[] = [];
  const account = must(
    await openConsole(
      {
        keychain: createFileKeychain(path.join(folder, "keychain")),
        vaultStore: createFileVaultStore(path.join(folder, FILE_NAME)),
        entropy: nodeEntropy,
        log: createSilentLog(),
        clock,
        policy: crashPolicy,
        createHasher: createQuickHasher,
        standIn: delivery,
        connect: () => null,
      },
      newClient({ deviceName: "ノートPC", ip: null }, null),
    ),
  ).account;
  for (let i = 0; i < count; i++) {
    const number = `+8190123456${String(10 + i)}`;
    const address = `member${i}@example.jp`;
    const { memberId } = must(
      await account.register({ address, password: PASSWORD, language: "ja" }),
    );
    must(await account.signIn({ memberId, password: PASSWORD }));
    await turnedOn(account, (secret) => codeOf(secret, clock.now()));
    const { phoneId } = must(await account.addPhone({ number }));
    must(await account.startBinding(undefined));
    must(await account.requestCode({ channel: "sms", phoneId }));
    const code = await lastCode(delivery, number);
    must(await account.submitCode({ kind: "sent", code, trust: null }));
    const signedIn = 0;
    people.push({ memberId, phoneId, number, address, second: null, signedIn });
  }
  return people;
}

function codeOf(secret: string, now: number): string {
  const parameters = {
    type: "totp",
    algorithm: "SHA1",
    digits: 6,
    periodSeconds: 30,
  } as const;
  return totp(decodeBase32(secret) ?? new Uint8Array(), parameters, now).code;
}

async function lastCode(
  { sent }: ReturnType<typeof createMemoryDelivery>,
  number: string,
): Promise<string> {
  for (;;) {
    const message = sent.find(({ message: { to } }) => to === number)?.message;
    const code =
      message?.channel === "sms" ? /\d{6}/.exec(message.text)?.[0] : undefined;
    if (code !== undefined) return code;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

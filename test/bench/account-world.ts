import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { nodeEntropy } from "../../electron/adapters/entropy/node-entropy";
import { createFileVaultStore } from "../../electron/adapters/vault-store/file-vault-store";
import { standardPolicy, type Member } from "../../electron/engine";
import { decodeBase32, totp } from "../../electron/otp";
import type { PasswordHasher } from "../../electron/ports/password-hasher";
import { newClient } from "../../electron/runtime/account/client";
import { openConsole } from "../../electron/runtime/account/console";
import { openHost } from "../../electron/runtime/account/host";
import { memberIdSchema } from "../../shared/ids";
import { DAY_MS } from "../../shared/time";
import { yes } from "../../shared/outcome";
import { createMemoryKeychain } from "../fakes/memory-keychain";
import { must } from "../fakes/must";
import { PASSWORD, turnedOn } from "../fakes/service-world";
import { createSilentLog } from "../fakes/silent-log";

const FROM = { deviceName: "ノートPC", ip: null };

/** The real host on a real file in a folder of its own, with that many members who sign in by app code. */
export async function openBenchWorld(hasher: PasswordHasher, count: number) {
  const offset = { ms: 0 };
  const file = path.join(
    mkdtempSync(path.join(tmpdir(), "nidan-bench-account-")),
    "members.nidan",
  );
  const ports = {
    keychain: createMemoryKeychain(),
    vaultStore: createFileVaultStore(file),
    entropy: nodeEntropy,
    log: createSilentLog(),
    clock: { now: () => Date.now() + offset.ms, sleep: () => endless },
    policy: standardPolicy,
    createHasher: () => hasher,
    standIn: { send: () => Promise.resolve(yes({ receipt: null })) },
    connect: () => null,
  };
  const codeFor = (secret: string) =>
    totp(
      decodeBase32(secret) ?? new Uint8Array(),
      parameters,
      ports.clock.now(),
    ).code;
  const { account } = must(await openConsole(ports, newClient(FROM, null)));
  const address = "hanako@example.jp";
  const { memberId } = must(
    await account.register({ address, password: PASSWORD, language: "ja" }),
  );
  must(await account.signIn({ memberId, password: PASSWORD }));
  const secret = await turnedOn(account, codeFor);
  must(await account.endSessions({ which: "this" }));

  // A copy has the same secrets, and everything else of its own.
  const host = must(await openHost(ports));
  const first: Member = host.look(memberId);
  const ids = Array.from({ length: count }, (_, at) =>
    memberIdSchema.parse(`bbb${10_000 + at}`),
  );
  await Promise.all(ids.map((id) => host.admit({ ...first, id })));
  return {
    file,
    host,
    hasher,
    clients: ids.map((memberId) => ({
      memberId,
      client: newClient(FROM, null),
    })),
    phc: first.password.phc,
    code: () => codeFor(secret),
    /** A new day: other app codes, and the sessions of yesterday are over. */
    nextDay: () => {
      offset.ms += DAY_MS;
    },
  };
}

export type BenchWorld = Awaited<ReturnType<typeof openBenchWorld>>;

const endless = new Promise<void>(() => undefined);
const parameters = {
  type: "totp",
  algorithm: "SHA1",
  digits: 6,
  periodSeconds: 30,
} as const;

import { connectDelivery } from "../../electron/adapters/delivery/connect-delivery";
import { createLocalOutbox } from "../../electron/adapters/delivery/local-outbox";
import { standardPolicy, type Policy } from "../../electron/engine";
import { decodeBase32, totp } from "../../electron/otp";
import type { Delivery } from "../../electron/ports/delivery";
import { openConsole } from "../../electron/runtime/account/console";
import { newClient } from "../../electron/runtime/account/client";
import type { AccountCalls } from "../../shared/contract/calls";
import { createCountingEntropy } from "./counting-entropy";
import { createManualClock } from "./manual-clock";
import { createMemoryKeychain } from "./memory-keychain";
import { createMemoryVaultStore } from "./memory-vault-store";
import { must } from "./must";
import { createQuickHasher } from "./quick-hasher";
import { createSilentLog } from "./silent-log";

export const PASSWORD = "ながいながいパスフレーズ です 2026";

/** The built-in service on ports in memory. `open()` once more is a restart: what is not stored is gone. */
export function createServiceWorld(policy: Partial<Policy> = {}) {
  const clock = createManualClock(1_774_310_400_000);
  const outbox = createLocalOutbox(clock);
  const hasher = createQuickHasher();
  const world = {
    clock,
    outbox,
    hasher,
    keychain: createMemoryKeychain(),
    vaultStore: createMemoryVaultStore(),
    entropy: createCountingEntropy("service world"),
    log: createSilentLog(),
    policy: { ...standardPolicy, backupCodeCost: 2, ...policy },
    delivery: outbox as Delivery,
    createHasher: () => hasher,
    standIn: {
      send: (...sent: Parameters<Delivery["send"]>) =>
        world.delivery.send(...sent),
    },
    connect: connectDelivery,
    /** Another client of the same service would be another window; each call here is a new one. */
    open: async (ip: string | null = null) =>
      must(
        await openConsole(
          world,
          newClient({ deviceName: "ノートPC", ip }, null),
        ),
      ).account,
    code: (secret: string, steps = 0) =>
      totp(
        decodeBase32(secret) ?? new Uint8Array(),
        { type: "totp", algorithm: "SHA1", digits: 6, periodSeconds: 30 },
        clock.now() + steps * 30_000,
      ).code,
    later: (milliseconds: number) => {
      clock.moveTo(clock.now() + milliseconds);
    },
  };
  return world;
}

/** A member who is signed in by password. */
export async function signedIn(account: AccountCalls) {
  const { memberId } = must(
    await account.register({
      address: "hanako@example.jp",
      password: PASSWORD,
      language: "ja",
    }),
  );
  must(await account.signIn({ memberId, password: PASSWORD }));
  return memberId;
}

/** The same member with two-step verification on by app code; the secret. */
export async function turnedOn(
  account: AccountCalls,
  code: (secret: string) => string,
): Promise<string> {
  const { proposalId } = must(
    await account.proposeSettings({
      enabled: true,
      trustDays: "30",
      loginNotices: true,
    }),
  );
  must(await account.confirmSettings({ proposalId }));
  const { secret } = must(await account.revealNewTotp(undefined));
  must(await account.startBinding(undefined));
  must(
    await account.submitCode({
      kind: "totp",
      code: code(secret),
      trust: null,
    }),
  );
  return secret;
}

import { hostname } from "node:os";
import path from "node:path";
import { connectDelivery } from "./adapters/delivery/connect-delivery";
import { createKeychainDeviceKeys } from "./adapters/device-keys/keychain-device-keys";
import { createWorkerPasswordHasher } from "./adapters/password-hasher/worker-password-hasher";
import { createFileVaultStore } from "./adapters/vault-store/file-vault-store";
import { standardPolicy } from "./engine";
import type { OpenConsole } from "./ipc/answer-by";
import type { Clock } from "./ports/clock";
import type { Entropy } from "./ports/entropy";
import type { Keychain } from "./ports/keychain";
import type { LocalOutbox } from "./ports/local-outbox";
import type { Log } from "./ports/log";
import { openConsole } from "./runtime/account/console";
import { newClient } from "./runtime/account/client";

/** The parts of the app that the account console shares. */
export type SharedParts = {
  readonly keychain: Keychain;
  readonly entropy: Entropy;
  readonly clock: Clock;
  readonly log: Log;
  readonly outbox: LocalOutbox;
  /** The folder of the app's own files. */
  readonly folder: string;
};

/** Puts the built-in service together: its file, its keys, its hashing, and a mailbox and a phone that are simulated. */
export const openAccountConsole = ({
  folder,
  outbox,
  ...parts
}: SharedParts): ReturnType<OpenConsole> =>
  openConsole(
    {
      ...parts,
      policy: standardPolicy,
      vaultStore: createFileVaultStore(path.join(folder, "members.nidan")),
      createHasher: (pepper) =>
        createWorkerPasswordHasher({ folder: __dirname, pepper }),
      standIn: outbox,
      connect: connectDelivery,
    },
    newClient(
      { deviceName: hostname(), ip: null },
      createKeychainDeviceKeys(parts.keychain, parts.entropy),
    ),
  );

import { hostname } from "node:os";
import path from "node:path";
import { connectDelivery } from "./adapters/delivery/connect-delivery";
import { createKeychainDeviceKeys } from "./adapters/device-keys/keychain-device-keys";
import { createWorkerPasswordHasher } from "./adapters/password-hasher/worker-password-hasher";
import { createRemoteAccountCalls } from "./adapters/remote-service/remote-account-calls";
import { createFileVaultStore } from "./adapters/vault-store/file-vault-store";
import { standardPolicy } from "./engine";
import type { Clock } from "./ports/clock";
import type { Entropy } from "./ports/entropy";
import type { Keychain } from "./ports/keychain";
import type { LocalOutbox } from "./ports/local-outbox";
import type { Log } from "./ports/log";
import { newClient } from "./runtime/account/client";
import { accountCalls } from "./runtime/account/console";
import { openHost } from "./runtime/account/host";
import { withDeviceKeys } from "./runtime/account/own-device-keys";
import { serviceCalls } from "./runtime/account/service-calls";
import type { Services } from "./runtime/account/service-choice";
import { callsNotHere } from "./runtime/account/calls-not-here";
import { openOnce } from "./runtime/open-once";
import { yes } from "../shared/outcome";
import type { SignInScheme } from "../shared/sign-in-link";

/** The parts of the app that the account console shares. */
export type SharedParts = {
  readonly keychain: Keychain;
  readonly entropy: Entropy;
  readonly clock: Clock;
  readonly log: Log;
  readonly outbox: LocalOutbox;
  /** By which the links of the service's mails open this build. */
  readonly linkScheme: SignInScheme;
  /** The folder of the app's own files. */
  readonly folder: string;
};

/**
 * Puts the built-in service together: its file, its keys, its hashing, and a mailbox and a phone that are simulated; and
 * the way to a service over the network. The file is opened once, however often the member comes back to it.
 */
export function createServices({
  folder,
  outbox,
  linkScheme,
  ...parts
}: SharedParts): Services {
  const { keychain, entropy, log } = parts;
  const ports = {
    ...parts,
    policy: { ...standardPolicy, linkScheme },
    vaultStore: createFileVaultStore(path.join(folder, "members.nidan")),
    createHasher: (pepper: Uint8Array) =>
      createWorkerPasswordHasher({ folder: __dirname, pepper }),
    standIn: outbox,
    connect: connectDelivery,
  };
  const openFile = openOnce(() => openHost(ports));
  return {
    here: async () => {
      const opened = await openFile();
      if (!opened.ok) return opened;
      const client = newClient(
        { deviceName: hostname(), ip: null },
        createKeychainDeviceKeys(keychain, entropy),
      );
      return yes({
        account: accountCalls(opened.value, client),
        service: serviceCalls(opened.value, ports),
      });
    },
    there: (address) => ({
      account: withDeviceKeys(
        createRemoteAccountCalls(address, log),
        createKeychainDeviceKeys(namedAfter(address, keychain), entropy),
        new URL(address).origin,
      ),
      service: callsNotHere(address),
    }),
  };
}

/** The keychain with an address in each name: a member of one service may be called like one of another. */
function namedAfter(address: string, keychain: Keychain): Keychain {
  const nameOf = (name: string) => `${name}@${address}`;
  return {
    read: (name) => keychain.read(nameOf(name)),
    write: (name, secret) => keychain.write(nameOf(name), secret),
    remove: (name) => keychain.remove(nameOf(name)),
  };
}

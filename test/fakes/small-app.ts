import { connectDelivery } from "../../electron/adapters/delivery/connect-delivery";
import { createLocalOutbox } from "../../electron/adapters/delivery/local-outbox";
import { createKeychainDeviceKeys } from "../../electron/adapters/device-keys/keychain-device-keys";
import { createRemoteAccountCalls } from "../../electron/adapters/remote-service/remote-account-calls";
import { standardPolicy } from "../../electron/engine";
import { callsNotHere } from "../../electron/runtime/account/calls-not-here";
import { openConsole } from "../../electron/runtime/account/console";
import { newClient } from "../../electron/runtime/account/client";
import { createServiceChoice } from "../../electron/runtime/account/service-choice";
import { createAttemptDelay } from "../../electron/runtime/attempt-delay";
import { createAuthenticator } from "../../electron/runtime/authenticator";
import { createAutoLock } from "../../electron/runtime/auto-lock";
import { createAutomaticBackup } from "../../electron/runtime/automatic-backup";
import { createBackups } from "../../electron/runtime/backups";
import { createCopyKeys } from "../../electron/runtime/copy-keys";
import { createEnrolment } from "../../electron/runtime/enrolment";
import { createKeptCopies } from "../../electron/runtime/kept-copies";
import { createLastSeenGeneration } from "../../electron/runtime/last-seen-generation";
import { createLiveCodes } from "../../electron/runtime/live-codes";
import { createTryKey } from "../../electron/runtime/member-key";
import { createOpenBytes } from "../../electron/runtime/open-copy";
import { createProtection } from "../../electron/runtime/protection";
import { createKeptRecoveryCodes } from "../../electron/runtime/recovery-codes";
import { createTrash } from "../../electron/runtime/trash";
import { defaultPreferences } from "../../shared/model/app-view";
import { createLinkInbox } from "../../electron/windows/link-inbox";
import { no, yes } from "../../shared/outcome";
import { createCountingEntropy } from "./counting-entropy";
import { createManualClock } from "./manual-clock";
import { createMemoryClipboard } from "./memory-clipboard";
import { createMemoryKeychain } from "./memory-keychain";
import { createMemoryVaultGenerations } from "./memory-vault-generations";
import { createMemoryVaultStore } from "./memory-vault-store";
import { createQuickHasher } from "./quick-hasher";
import { createQuickKdf } from "./quick-kdf";
import { createSilentLog } from "./silent-log";
import { StillReader } from "./still-reader";
import { blankShot, StillScreen } from "./still-screen";

/** All of main but Electron, on ports in memory. `start()` once more is a restart: what is not stored is gone. */
export function createSmallApp(seed = "small app") {
  const vaultStore = createMemoryVaultStore();
  const clock = createManualClock(1_700_000_000_000);
  const ports = {
    keychain: createMemoryKeychain(),
    vaultStore,
    generations: createMemoryVaultGenerations(
      () => vaultStore.bytes,
      () => clock.now(),
    ),
    entropy: createCountingEntropy(seed),
    clock,
    clipboard: createMemoryClipboard(),
    screenCapture: new StillScreen([blankShot]),
    log: createSilentLog(),
    memberStore: createMemoryVaultStore(),
    serviceAddress: createMemoryVaultStore(),
    unlockTries: createMemoryVaultStore(),
    kdf: createQuickKdf(),
  };
  const outbox = createLocalOutbox(ports.clock);
  const reader = new StillReader();
  const links = createLinkInbox(100);
  const opened: string[] = [];
  const backupFolder = {
    list: () => Promise.resolve(yes([])),
    read: () => Promise.resolve(no("not-readable" as const)),
    put: () => Promise.resolve(yes(undefined)),
  };
  const start = () => {
    const authenticator = createAuthenticator(ports);
    const delay = createAttemptDelay({
      stores: [ports.unlockTries],
      clock: ports.clock,
    });
    const tryKey = createTryKey({ kdf: ports.kdf, delay });
    const copyKeys = createCopyKeys(tryKey);
    return {
      authenticator,
      tryKey,
      protection: createProtection({ ...ports, authenticator, tryKey }),
      autoLock: createAutoLock({
        authenticator,
        preferences: () => defaultPreferences,
        clock: ports.clock,
        schedule: () => () => undefined,
      }),
      backups: createBackups({
        ...ports,
        door: authenticator,
        copies: createKeptCopies({
          ...ports,
          backupFolder,
          folder: () => Promise.resolve(null),
        }),
        lastSeen: createLastSeenGeneration(
          ports.keychain,
          createMemoryVaultStore(),
        ),
        copyKeys,
        openBytes: createOpenBytes(
          ports.keychain,
          (file) => authenticator.openBody(file) ?? copyKeys.openBody(file),
        ),
        automatic: createAutomaticBackup({
          ...ports,
          backupFolder,
          state: createMemoryVaultStore(),
          schedule: () => () => undefined,
        }),
        pickFile: () => Promise.resolve(yes(null)),
        pickFolder: () => Promise.resolve(null),
      }),
      liveCodes: createLiveCodes(authenticator, ports),
      trash: createTrash(authenticator, ports),
      recoveryCodes: createKeptRecoveryCodes(authenticator, ports),
      enrolment: createEnrolment(authenticator, {
        ...ports,
        qrReader: reader,
        takeLink: links.take,
        openInBrowser: (address) => {
          opened.push(address);
          return Promise.resolve();
        },
      }),
      entryLinks: links,
      outbox,
      serviceChoice: createServiceChoice(ports.serviceAddress, () =>
        Promise.resolve({
          here: () =>
            openConsole(
              {
                ...ports,
                vaultStore: ports.memberStore,
                policy: { ...standardPolicy, backupCodeCost: 2 },
                createHasher: () => createQuickHasher(),
                standIn: outbox,
                connect: connectDelivery,
              },
              newClient(
                { deviceName: "ノートPC", ip: null },
                createKeychainDeviceKeys(ports.keychain, ports.entropy),
              ),
            ),
          there: (address) => ({
            account: createRemoteAccountCalls(address, ports.log),
            service: callsNotHere(address),
          }),
        }),
      ),
    };
  };
  return { ports, reader, links, opened, outbox, start };
}

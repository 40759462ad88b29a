import { connectDelivery } from "../../electron/adapters/delivery/connect-delivery";
import { createLocalOutbox } from "../../electron/adapters/delivery/local-outbox";
import { createKeychainDeviceKeys } from "../../electron/adapters/device-keys/keychain-device-keys";
import { standardPolicy } from "../../electron/engine";
import { openConsole } from "../../electron/runtime/account/console";
import { newClient } from "../../electron/runtime/account/client";
import { createAuthenticator } from "../../electron/runtime/authenticator";
import { createEnrolment } from "../../electron/runtime/enrolment";
import { createLiveCodes } from "../../electron/runtime/live-codes";
import { createKeptRecoveryCodes } from "../../electron/runtime/recovery-codes";
import { openOnce } from "../../electron/runtime/open-once";
import { createCountingEntropy } from "./counting-entropy";
import { createManualClock } from "./manual-clock";
import { createMemoryClipboard } from "./memory-clipboard";
import { createMemoryKeychain } from "./memory-keychain";
import { createMemoryVaultStore } from "./memory-vault-store";
import { createQuickHasher } from "./quick-hasher";
import { createSilentLog } from "./silent-log";
import { StillReader } from "./still-reader";
import { blankShot, StillScreen } from "./still-screen";

/** All of main but Electron, on ports in memory. `start()` once more is a restart: what is not stored is gone. */
export function createSmallApp(seed = "small app") {
  const ports = {
    keychain: createMemoryKeychain(),
    vaultStore: createMemoryVaultStore(),
    entropy: createCountingEntropy(seed),
    clock: createManualClock(1_700_000_000_000),
    clipboard: createMemoryClipboard(),
    screenCapture: new StillScreen([blankShot]),
    log: createSilentLog(),
    memberStore: createMemoryVaultStore(),
  };
  const outbox = createLocalOutbox(ports.clock);
  const reader = new StillReader();
  const start = () => {
    const authenticator = createAuthenticator(ports);
    return {
      authenticator,
      liveCodes: createLiveCodes(authenticator, ports),
      recoveryCodes: createKeptRecoveryCodes(authenticator, ports),
      enrolment: createEnrolment(authenticator, {
        ...ports,
        qrReader: reader,
      }),
      outbox,
      openConsole: openOnce(() =>
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
      ),
    };
  };
  return { ports, reader, outbox, start };
}

import { connectDelivery } from "../../electron/adapters/delivery/connect-delivery";
import { createLocalOutbox } from "../../electron/adapters/delivery/local-outbox";
import { createKeychainDeviceKeys } from "../../electron/adapters/device-keys/keychain-device-keys";
import { createRemoteAccountCalls } from "../../electron/adapters/remote-service/remote-account-calls";
import { standardPolicy } from "../../electron/engine";
import { callsNotHere } from "../../electron/runtime/account/calls-not-here";
import { openConsole } from "../../electron/runtime/account/console";
import { newClient } from "../../electron/runtime/account/client";
import { createServiceChoice } from "../../electron/runtime/account/service-choice";
import { createAuthenticator } from "../../electron/runtime/authenticator";
import { createEnrolment } from "../../electron/runtime/enrolment";
import { createLiveCodes } from "../../electron/runtime/live-codes";
import { createKeptRecoveryCodes } from "../../electron/runtime/recovery-codes";
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
    serviceAddress: createMemoryVaultStore(),
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
  return { ports, reader, outbox, start };
}

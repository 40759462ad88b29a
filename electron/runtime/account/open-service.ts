import type { Policy } from "../../engine";
import type { Clock } from "../../ports/clock";
import type { ConnectDelivery, Delivery } from "../../ports/delivery";
import type { PasswordHasher } from "../../ports/password-hasher";
import { no, yes, type Outcome } from "../../../shared/outcome";
import {
  openSealedFile,
  saveSealedFile,
  type NotOpened,
  type SaveRefusal,
  type SealedFile,
  type SealedFilePorts,
} from "../sealed-file";
import {
  decodeService,
  createMemberEncoder,
  encodeService,
  newService,
  type ServiceState,
} from "../../engine";

/** What the built-in service needs of the world. */
export type ServicePorts = SealedFilePorts & {
  readonly clock: Clock;
  readonly policy: Policy;
  readonly createHasher: (pepper: Uint8Array) => PasswordHasher;
  /** Stands in where no road is set up. */
  readonly standIn: Delivery;
  readonly connect: ConnectDelivery;
};

/** Keys that lie in the OS keychain and never in the file: what hashes and short codes are made with (R09, R31). */
export type ServiceKeys = {
  readonly pepper: Uint8Array;
  readonly codeKey: Uint8Array;
};

export type OpenService = {
  file: SealedFile;
  readonly keys: ServiceKeys;
  /** The keys of a new service, until the first save put them into the keychain. */
  unsavedKeys: Uint8Array | null;
  readonly state: ServiceState;
  /** Remembers what members that did not change look like in the file. */
  readonly encodeMember: ReturnType<typeof createMemberEncoder>;
};

const KEY_BYTES = 32;

/** Opens the service's file, or begins a new service where there is none. Stores nothing. */
export async function openService(
  ports: SealedFilePorts,
): Promise<Outcome<OpenService, NotOpened>> {
  const opened = await openSealedFile(ports);
  if (!opened.ok) return opened;
  const { file, payload } = opened.value;
  if (payload === null) {
    const bytes = ports.entropy.bytes(2 * KEY_BYTES);
    const keys = splitKeys(bytes);
    return yes({
      file,
      keys,
      unsavedKeys: bytes,
      state: newService,
      encodeMember: createMemberEncoder(),
    });
  }
  const state = decodeService(payload);
  payload.fill(0);
  if (state === null) return no({ state: "unreadable", problem: "damaged" });
  const bytes = await ports.keychain.read(keysName(file));
  if (!bytes.ok) return no({ state: "no-keychain", problem: bytes.problem });
  if (bytes.value?.length !== 2 * KEY_BYTES)
    return no({ state: "unreadable", problem: "key-missing" });
  return yes({
    file,
    keys: splitKeys(bytes.value),
    unsavedKeys: null,
    state,
    encodeMember: createMemberEncoder(),
  });
}

/** Writes the file with this state; the keys of a new service go to the keychain first. */
export async function saveService(
  service: OpenService,
  state: ServiceState,
  ports: SealedFilePorts,
): Promise<Outcome<void, SaveRefusal>> {
  const payload = encodeService(state, service.encodeMember);
  if (service.unsavedKeys !== null) {
    const name = keysName(service.file);
    const kept = await ports.keychain.write(name, service.unsavedKeys);
    if (!kept.ok) return no({ kind: "keychain", problem: kept.problem });
    service.unsavedKeys = null;
  }
  const saved = await saveSealedFile(service.file, payload, ports);
  if (!saved.ok) return saved;
  service.file = saved.value;
  return yes(undefined);
}

function keysName({ header }: SealedFile): string {
  return `service:${header.vaultId}`;
}

function splitKeys(bytes: Uint8Array): ServiceKeys {
  return {
    pepper: bytes.slice(0, KEY_BYTES),
    codeKey: bytes.slice(KEY_BYTES),
  };
}

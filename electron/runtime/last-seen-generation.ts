import {
  seenGenerationsSchema,
  type SeenGenerations,
} from "../../shared/model/backup-view";
import type { Keychain } from "../ports/keychain";
import type { VaultStore } from "../ports/vault-store";
import { createSerialQueue } from "./serial-queue";

/** Remembers how far each vault had come, outside of its file. */
export type LastSeenGeneration = {
  /** The highest generation of this vault that was opened or saved here; 0 for none. Never fails: it only warns. */
  highest(vaultId: string): Promise<number>;
  /** Whether any vault was opened or saved here before, as far as the file of the profile tells. */
  any(): Promise<boolean>;
  /** Notes a generation. A lower one than before changes nothing. */
  note(vaultId: string, generation: number): Promise<void>;
  /** Takes this generation for the last one from now on: the member knows that an older file was put back. */
  accept(vaultId: string, generation: number): Promise<void>;
};

/**
 * In the keychain and in a small file of the profile, of which the higher one counts. The keychain, because whoever puts
 * an old profile folder back, an attacker or a restored disk, does not put it back with it; the file, because a vault with
 * a passphrase must warn where there is no keychain too.
 */
export function createLastSeenGeneration(
  keychain: Keychain,
  file: VaultStore,
): LastSeenGeneration {
  const inTurn = createSerialQueue();
  const itemName = (vaultId: string) => `generation:${vaultId}`;

  const inKeychain = async (vaultId: string): Promise<number> => {
    const item = await keychain.read(itemName(vaultId));
    if (!item.ok || item.value === null) return 0;
    const number = Number(Buffer.from(item.value).toString("ascii"));
    return Number.isSafeInteger(number) && number > 0 ? number : 0;
  };
  const inFile = async (): Promise<SeenGenerations> => {
    const read = await file.read();
    return read.ok && read.value !== null ? parseSeen(read.value) : {};
  };
  const highest = async (vaultId: string) =>
    Math.max(await inKeychain(vaultId), (await inFile())[vaultId] ?? 0);
  const write = async (vaultId: string, generation: number) => {
    const text = Buffer.from(generation.toString(), "ascii");
    await keychain.write(itemName(vaultId), text);
    const seen = { ...(await inFile()), [vaultId]: generation };
    await file.write(Buffer.from(JSON.stringify(seen), "utf8"));
  };

  return {
    highest: (vaultId) => inTurn(() => highest(vaultId)),
    any: () => inTurn(async () => Object.keys(await inFile()).length > 0),
    note: (vaultId, generation) =>
      inTurn(async () => {
        if (generation > (await highest(vaultId)))
          await write(vaultId, generation);
      }),
    accept: (vaultId, generation) => inTurn(() => write(vaultId, generation)),
  };
}

/** A file that is no such thing says nothing. */
function parseSeen(bytes: Uint8Array): SeenGenerations {
  try {
    return seenGenerationsSchema.parse(
      JSON.parse(Buffer.from(bytes).toString("utf8")),
    );
  } catch {
    return {};
  }
}

import {
  seenGenerationsSchema,
  type OlderFile,
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
  /** Notes a generation that was saved. A lower one than before was saved over an older file, which is remembered. */
  note(vaultId: string, generation: number): Promise<void>;
  /** Whether the vault that is open as this generation is an older file, or was saved over one; until it is accepted. */
  older(vaultId: string, generation: number): Promise<OlderFile | null>;
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
  const lookUp = async (vaultId: string) => {
    const kept = (await inFile())[vaultId] ?? 0;
    const { highest, older } =
      typeof kept === "number" ? { highest: kept, older: null } : kept;
    return { highest: Math.max(await inKeychain(vaultId), highest), older };
  };
  const write = async (
    vaultId: string,
    highest: number,
    older: OlderFile | null,
  ) => {
    const text = Buffer.from(highest.toString(), "ascii");
    await keychain.write(itemName(vaultId), text);
    const kept = older === null ? highest : { highest, older };
    const seen = { ...(await inFile()), [vaultId]: kept };
    await file.write(Buffer.from(JSON.stringify(seen), "utf8"));
  };

  return {
    highest: (vaultId) => inTurn(async () => (await lookUp(vaultId)).highest),
    any: () => inTurn(async () => Object.keys(await inFile()).length > 0),
    note: (vaultId, generation) =>
      inTurn(async () => {
        const { highest, older } = await lookUp(vaultId);
        if (generation > highest) await write(vaultId, generation, older);
        else if (older === null)
          await write(vaultId, highest, {
            opened: generation - 1,
            seen: highest,
          });
      }),
    older: (vaultId, generation) =>
      inTurn(async () => {
        const { highest, older } = await lookUp(vaultId);
        if (older !== null || generation >= highest) return older;
        const found = { opened: generation, seen: highest };
        await write(vaultId, highest, found);
        return found;
      }),
    accept: (vaultId, generation) =>
      inTurn(() => write(vaultId, generation, null)),
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

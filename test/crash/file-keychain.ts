import { mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { writeWhole } from "../../electron/adapters/vault-store/write-whole";
import { yes } from "../../shared/outcome";
import type { Keychain } from "../../electron/ports/keychain";

/** A keychain for processes that get killed: one plain file a secret, so never for anything but a test. */
export function createFileKeychain(folder: string): Keychain {
  const fileOf = (name: string) =>
    path.join(folder, Buffer.from(name).toString("hex"));
  return {
    read: async (name) => {
      const found = await readFile(fileOf(name)).catch(() => null);
      return yes(found === null ? null : Uint8Array.from(found));
    },
    write: async (name, secret) => {
      await mkdir(folder, { recursive: true });
      await writeWhole(fileOf(name), secret);
      return yes(undefined);
    },
    remove: async (name) => {
      await rm(fileOf(name), { force: true });
      return yes(undefined);
    },
  };
}

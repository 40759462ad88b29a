import { createCountingEntropy } from "../fakes/counting-entropy";
import { createManualClock } from "../fakes/manual-clock";
import { createMemoryKeychain } from "../fakes/memory-keychain";
import { createMemoryVaultGenerations } from "../fakes/memory-vault-generations";
import { createMemoryVaultStore } from "../fakes/memory-vault-store";
import { must } from "../fakes/must";
import { backupName } from "../../electron/adapters/vault-store/copy-name";
import { createKeepingVaultStore } from "../../electron/adapters/vault-store/keeping-vault-store";
import {
  applyChange,
  listed,
  type Change,
  type Contents,
} from "../../electron/authenticator";
import { createKeptCopies } from "../../electron/runtime/kept-copies";
import { createLastSeenGeneration } from "../../electron/runtime/last-seen-generation";
import { createOpenBytes } from "../../electron/runtime/open-copy";
import { openVault, type OpenVault } from "../../electron/runtime/open-vault";
import { saveVault } from "../../electron/runtime/save-vault";
import { createSeenStore } from "../../electron/runtime/seen-file";
import { entryIdSchema } from "../../shared/ids";
import { no, yes } from "../../shared/outcome";

/** The id of the nth entry of these tests. */
export const idOf = (n: number) =>
  entryIdSchema.parse(
    `00000000-0000-4000-8000-${n.toString().padStart(12, "0")}`,
  );

/** Adds the nth entry. */
export const adding = (n: number): Change => ({
  type: "add-entries",
  added: [
    {
      id: idOf(n),
      draft: {
        issuer: `site ${n.toString()}`,
        account: "taro",
        secret: new Uint8Array(10).fill(n),
        otp: { type: "hotp", algorithm: "SHA1", digits: 6, counter: 0 },
      },
    },
  ],
});

/** The entries a member sees, by name. */
export const namesIn = (contents: Contents) =>
  listed(contents.entries).map(({ issuer }) => issuer);

/** A vault file in memory with its generations, and any number of machines that open it. */
export function createCopiesWorld(seed = "copies") {
  const disk = createMemoryVaultStore();
  const clock = createManualClock(1_800_000_000_000);
  const keychain = createMemoryKeychain();
  const entropy = createCountingEntropy(seed);
  const generations = createMemoryVaultGenerations(
    () => disk.bytes,
    () => clock.now(),
  );
  const kept = createKeepingVaultStore(disk, generations, () => undefined);
  const lastSeen = createLastSeenGeneration(keychain, createMemoryVaultStore());
  /** What lies in the folder of the automatic backup, by name. */
  const backups = new Map<string, Uint8Array>();
  const copies = createKeptCopies({
    generations,
    folder: () => Promise.resolve("/usb"),
    backupFolder: {
      list: () =>
        Promise.resolve(
          yes(
            [...backups.keys()].map((name) => ({
              name,
              savedAt: backupName.momentOf(name) ?? 0,
            })),
          ),
        ),
      read: (_folder, name) => {
        const bytes = backups.get(name);
        return Promise.resolve(
          bytes === undefined
            ? no("not-readable" as const)
            : yes(Uint8Array.from(bytes)),
        );
      },
    },
  });
  const change = (contents: Contents, made: Change) => {
    clock.moveTo(clock.now() + 1000);
    return must(applyChange(contents, made, { now: clock.now() }));
  };
  const openMachine = async () => {
    const vaultStore = createSeenStore(kept);
    const ports = { keychain, entropy, vaultStore };
    const opened = await openVault(ports);
    if (opened.state !== "open") throw new Error(opened.state);
    const save = async (vault: OpenVault, contents: Contents) => {
      const saved = must(await saveVault(vault, contents, ports));
      await lastSeen.note(
        saved.file.header.vaultId,
        saved.file.header.generation,
      );
      return saved;
    };
    return { vault: opened, vaultStore, save };
  };
  const grow = async (count: number) => {
    const machine = await openMachine();
    let { vault } = machine;
    for (let n = 1; n <= count; n++)
      vault = await machine.save(vault, change(vault.contents, adding(n)));
    return vault;
  };
  return {
    disk,
    clock,
    keychain,
    generations,
    backups,
    copies,
    kept,
    lastSeen,
    openBytes: createOpenBytes(keychain, () => null),
    change,
    openMachine,
    grow,
  };
}

import { writeSync } from "node:fs";
import { applyChange } from "../../../electron/authenticator";
import { mergeBeforeSave } from "../../../electron/runtime/merge-before-save";
import { openVault } from "../../../electron/runtime/open-vault";
import { saveVault } from "../../../electron/runtime/save-vault";
import { must } from "../../fakes/must";
import { createSetting } from "./setting";
import { counterOf, firstEntry } from "./counted-entry";

// Saves one change after another until it is killed, and tells of each when it is saved.
const ports = createSetting(process.argv[2] ?? "");
const opened = await openVault(ports);
if (opened.state !== "open") throw new Error(JSON.stringify(opened));
let vault = opened;

for (;;) {
  const [entry] = vault.contents.entries;
  const change =
    entry === undefined
      ? firstEntry
      : ({ type: "advance-counter", entryId: entry.id } as const);
  const now = Date.now();
  const contents = must(applyChange(vault.contents, change, { now }));
  const saved = await ports.fileLock.hold(async () => {
    const merged = must(
      await mergeBeforeSave(vault, contents, ports.vaultStore, now),
    );
    return must(await saveVault(merged.vault, merged.contents, ports));
  });
  vault = must(saved);
  writeSync(1, `${counterOf(vault.contents).toString()}\n`);
}

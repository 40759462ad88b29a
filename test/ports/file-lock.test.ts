import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createDiskFileLock } from "../../electron/adapters/vault-store/disk-file-lock";
import { createMemoryFileLock } from "../fakes/memory-file-lock";
import { fileLockSuite } from "./file-lock-suite";

fileLockSuite("the memory lock", () => {
  const lock = createMemoryFileLock();
  return [lock, lock];
});

fileLockSuite("the lock on the disk", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "nidan-lock-"));
  const file = path.join(folder, "vault.nidan");
  return [createDiskFileLock(file), createDiskFileLock(file)];
});

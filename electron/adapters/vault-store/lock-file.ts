import { randomBytes } from "node:crypto";
import {
  link,
  lstat,
  mkdir,
  open,
  readFile,
  unlink,
  utimes,
} from "node:fs/promises";
import path from "node:path";
import { errorCode } from "./disk";
import { isGone, parseHolder, type OwnMachine } from "./lock-holder";
import { temporaryBeside } from "./temporary-name";

/** A lock file while it is ours. */
export type HeldLock = {
  /** Shows that its holder lives. */
  readonly beat: () => Promise<void>;
  /** Removes it, if it is still ours. */
  readonly release: () => Promise<void>;
};

const MAX_LOCK_BYTES = 4096;
/** Whoever takes a lock over does so within this, or died on the way. */
const TAKEOVER_MS = 60_000;

/**
 * Makes the lock file, or takes over that of a process that is gone; null while another holds it. Rejects with the OS's
 * error where no file can be made. Only one of several that see the same dead lock takes it over: it is removed under a
 * second file that can be made once, after it was looked at again.
 */
export async function takeLock(
  file: string,
  own: OwnMachine,
): Promise<HeldLock | null> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const made = await makeLock(file, own);
  if (made !== null || (await deadToken(file, own)) === null) return made;
  const takeover = `${file}.takeover`;
  if (!(await makeOnce(takeover, ""))) {
    await removeOld(takeover);
    return null;
  }
  try {
    if ((await deadToken(file, own)) === null) return null;
    await unlink(file);
    return await makeLock(file, own);
  } finally {
    await unlink(takeover).catch(() => undefined);
  }
}

async function makeLock(
  file: string,
  { pid, host }: OwnMachine,
): Promise<HeldLock | null> {
  const token = randomBytes(16).toString("hex");
  const holder = { pid, host, startedAt: Date.now(), token };
  if (!(await makeOnce(file, JSON.stringify(holder)))) return null;
  const isOurs = async () => (await read(file))?.holder?.token === token;
  return {
    beat: async () => {
      if (await isOurs()) await utimes(file, new Date(), new Date());
    },
    release: async () => {
      if (await isOurs()) await unlink(file);
    },
  };
}

/** A disk without hard links: FAT, some network shares. */
const NO_LINKS = ["EPERM", "ENOSYS", "ENOTSUP", "EOPNOTSUPP", "EMLINK"];

/**
 * False where there is such a file already. It is there with its text or not at all, so that a process killed meanwhile
 * leaves no lock without a name; only a disk without hard links has a moment between the two.
 */
async function makeOnce(file: string, text: string): Promise<boolean> {
  const whole = temporaryBeside(file);
  try {
    await writeNew(whole, text);
    await link(whole, file);
    return true;
  } catch (error) {
    const code = errorCode(error);
    if (code === "EEXIST") return false;
    if (!NO_LINKS.includes(code)) throw error;
  } finally {
    await unlink(whole).catch(() => undefined);
  }
  try {
    await writeNew(file, text);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

/** What was begun and could not be written does not stay. */
async function writeNew(file: string, text: string): Promise<void> {
  const handle = await open(file, "wx", 0o600);
  try {
    await handle.writeFile(text);
    await handle.close();
  } catch (error) {
    await handle.close().catch(() => undefined);
    await unlink(file).catch(() => undefined);
    throw error;
  }
}

/** What names the lock of a holder that is gone; null for one that may live, or no lock. */
async function deadToken(
  file: string,
  own: OwnMachine,
): Promise<string | null> {
  const lock = await read(file);
  if (lock === null) return null;
  const { holder, beatAt } = lock;
  const silentMs = (await folderNow(file)) - beatAt;
  return isGone(holder, beatAt, silentMs, own) ? (holder?.token ?? "") : null;
}

async function read(file: string) {
  try {
    const { size, mtimeMs } = await lstat(file);
    const text = size > MAX_LOCK_BYTES ? "" : await readFile(file, "utf8");
    return { holder: parseHolder(text), beatAt: mtimeMs };
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  }
}

/** The time by the clock of the disk, which may be another machine's: that of a file made there this moment. */
async function folderNow(file: string): Promise<number> {
  const probe = temporaryBeside(file);
  await writeNew(probe, "");
  try {
    return (await lstat(probe)).mtimeMs;
  } finally {
    await unlink(probe).catch(() => undefined);
  }
}

async function removeOld(file: string): Promise<void> {
  const stats = await lstat(file).catch(() => null);
  if (stats === null) return;
  if ((await folderNow(file)) - stats.mtimeMs > TAKEOVER_MS)
    await unlink(file).catch(() => undefined);
}

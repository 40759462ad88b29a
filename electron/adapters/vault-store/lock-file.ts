import { randomBytes } from "node:crypto";
import { link, lstat, mkdir, open, readFile, unlink } from "node:fs/promises";
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

/**
 * Makes the lock file, or takes over that of a process that is gone; null while another holds it. Rejects with the OS's
 * error where no file can be made. `watched` is what `signOf` said some seconds ago, where the caller waited that long:
 * a lock that still has this sign did not beat since.
 */
export async function takeLock(
  file: string,
  own: OwnMachine,
  watched: string | null,
): Promise<HeldLock | null> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const made = await makeLock(file, own);
  if (made !== null) return made;
  const dead = await goneToken(file, own, ({ sign }) => sign === watched);
  if (dead === null) return null;
  const claims = await claim(file, dead, own);
  try {
    if (!claims.isOurs || (await read(file))?.token !== dead) return null;
    await unlink(file);
    return await makeLock(file, own);
  } finally {
    if (claims.isOurs)
      for (const one of claims.files) await unlink(one).catch(() => undefined);
  }
}

/** What a lock looks like: another one, or the next beat of this, looks different. Null for no lock. */
export async function signOf(file: string): Promise<string | null> {
  return (await read(file))?.sign ?? null;
}

/**
 * The right to remove a dead lock. One process alone gets it, by a file that is named after the dead one and can be made
 * once. Where the process that had it died on the way, it is claimed after that one in turn.
 */
async function claim(file: string, dead: string, own: OwnMachine) {
  const files: string[] = [];
  for (let after: string | null = dead; after !== null;) {
    const name = `${file}.over-${after}`;
    if (files.includes(name)) break;
    files.push(name);
    if (await makeOnce(name, nameHolder(own).text))
      return { isOurs: true, files };
    after = await goneToken(name, own, () => true);
  }
  return { isOurs: false, files };
}

async function makeLock(
  file: string,
  own: OwnMachine,
): Promise<HeldLock | null> {
  const { token, text } = nameHolder(own);
  if (!(await makeOnce(file, text))) return null;
  const isOurs = async () => (await read(file))?.token === token;
  return {
    beat: async () => {
      if (await isOurs()) await touch(file);
    },
    release: async () => {
      if (await isOurs()) await unlink(file);
    },
  };
}

function nameHolder({ pid, machine, began }: OwnMachine) {
  const token = randomBytes(16).toString("hex");
  const holder = { pid, machine, began: began(pid), token };
  return { token, text: JSON.stringify(holder) };
}

/** By a write of what is there, so that the time is that of the disk's own clock and not of this machine. */
async function touch(file: string): Promise<void> {
  const handle = await open(file, "r+");
  try {
    await handle.write("{", 0);
  } finally {
    await handle.close();
  }
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
async function goneToken(
  file: string,
  own: OwnMachine,
  wasWatched: (lock: Lock) => boolean,
): Promise<string | null> {
  const lock = await read(file);
  if (lock === null) return null;
  const silentMs = (await folderNow(file)) - lock.beatAt;
  return isGone(lock.holder, silentMs, wasWatched(lock), own)
    ? lock.token
    : null;
}

type Lock = NonNullable<Awaited<ReturnType<typeof read>>>;

async function read(file: string) {
  try {
    const { size, mtimeMs: beatAt } = await lstat(file);
    const text = size > MAX_LOCK_BYTES ? "" : await readFile(file, "utf8");
    const holder = parseHolder(text);
    const token = holder?.token ?? `unnamed-${Math.floor(beatAt).toString()}`;
    return { holder, token, beatAt, sign: `${token} ${beatAt.toString()}` };
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

import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { nodeEntropy } from "../../electron/adapters/entropy/node-entropy";
import { createFileVaultStore } from "../../electron/adapters/vault-store/file-vault-store";
import { writeWhole } from "../../electron/adapters/vault-store/write-whole";
import { applyChange, encodeContents } from "../../electron/authenticator";
import { openVault, type OpenVault } from "../../electron/runtime/open-vault";
import { saveVault } from "../../electron/runtime/save-vault";
import type { EntryId } from "../../shared/ids";
import { createMemoryKeychain } from "../fakes/memory-keychain";
import { createMemoryVaultStore } from "../fakes/memory-vault-store";
import { must } from "../fakes/must";
import { lastOf, pairOf, toResult, type Pair } from "./account-speed";
import type { Result } from "./start";

const SIZES = [100, 1_000, 10_000];
/** Short work is repeated, so that a run lasts long enough to be measured. */
const REPEATS: Record<number, number> = { 100: 40, 1_000: 10, 10_000: 3 };

/**
 * Opening and saving a vault in memory beside AES-GCM and JSON of the same bytes, and saving it on the disk beside writing
 * the same bytes whole. Each pair takes turns.
 */
export async function measure(runs: number): Promise<Result[]> {
  const results: Result[] = [];
  for (const size of SIZES) results.push(...(await measureSize(size, runs)));
  return results;
}

async function measureSize(size: number, runs: number): Promise<Result[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "nidan-bench-"));
  const memory = {
    keychain: createMemoryKeychain(),
    vaultStore: createMemoryVaultStore(),
    entropy: nodeEntropy,
  };
  const disk = {
    ...memory,
    vaultStore: createFileVaultStore(path.join(folder, "vault.nidan")),
  };
  const vault = await vaultOf(size, memory);
  must(await saveVault(vault, vault.contents, memory));
  const plain = Buffer.from(encodeContents(vault.contents));
  const raw = rawCodec(plain);
  const names = `${size} entries`;
  const opening = pairOf(`open, ${names}; baseline: AES-GCM and JSON`, "ms");
  const saving = pairOf(`save, ${names}; baseline: AES-GCM and JSON`, "ms");
  const storing = pairOf(
    `save on the disk, ${names}; baseline: the same bytes written whole`,
    "ms",
  );
  const sealed = memory.vaultStore.bytes ?? new Uint8Array();
  const turns: [Pair, () => Promise<unknown>, () => unknown, number][] = [
    [opening, () => openVault(memory), raw.open, REPEATS[size] ?? 1],
    [
      saving,
      () => saveVault(vault, vault.contents, memory),
      raw.save,
      REPEATS[size] ?? 1,
    ],
    [
      storing,
      () => saveVault(vault, vault.contents, disk),
      () => writeWhole(path.join(folder, "bare"), sealed),
      3,
    ],
  ];
  for (let run = -1; run < runs; run++)
    for (const [pair, own, baseline, repeats] of turns) {
      const times =
        run % 2 === 0
          ? [await timed(own, repeats), await timed(baseline, repeats)]
          : [
              await timed(baseline, repeats),
              await timed(own, repeats),
            ].reverse();
      if (run < 0) continue;
      pair.own.push(times[0] ?? 0);
      pair.baseline.push(times[1] ?? 0);
      process.stdout.write(`run ${run + 1}: ${lastOf(pair)}\n`);
    }
  rmSync(folder, { recursive: true });
  return [opening, saving, storing].map(toResult);
}

async function timed(work: () => unknown, repeats: number): Promise<number> {
  const before = performance.now();
  for (let i = 0; i < repeats; i++) await work();
  return (performance.now() - before) / repeats;
}

async function vaultOf(
  size: number,
  ports: Parameters<typeof openVault>[0],
): Promise<OpenVault> {
  const opened = await openVault(ports);
  if (opened.state !== "open") throw new Error(opened.state);
  const added = Array.from({ length: size }, (_, i) => ({
    id: nodeEntropy.uuid() as EntryId,
    draft: {
      issuer: `サービス ${i.toString()}`,
      account: `member-${i.toString()}@example.jp`,
      secret: Uint8Array.from(randomBytes(20)),
      otp: {
        type: "totp",
        algorithm: "SHA1",
        digits: 6,
        periodSeconds: 30,
      } as const,
    },
  }));
  const change = { type: "add-entries", added } as const;
  const contents = must(
    applyChange(opened.contents, change, { now: Date.now() }),
  );
  return must(await saveVault({ ...opened, contents }, contents, ports));
}

function rawCodec(plain: Buffer) {
  const key = randomBytes(32);
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  const tag = cipher.getAuthTag();
  const value: unknown = JSON.parse(plain.toString("utf8"));
  return {
    open: (): unknown => {
      const decipher = createDecipheriv("aes-256-gcm", key, nonce);
      decipher.setAuthTag(tag);
      const opened = Buffer.concat([decipher.update(text), decipher.final()]);
      return JSON.parse(opened.toString("utf8"));
    },
    save: () => {
      const again = createCipheriv("aes-256-gcm", key, randomBytes(12));
      const bytes = Buffer.from(JSON.stringify(value), "utf8");
      return Buffer.concat([again.update(bytes), again.final()]);
    },
  };
}

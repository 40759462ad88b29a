import { setTimeout } from "node:timers/promises";
import { createV8Garbage } from "../../../electron/adapters/garbage/v8-garbage";
import { createArgon2Kdf } from "../../../electron/adapters/passphrase-kdf/argon2-kdf";
import { passphraseBytes } from "../../../electron/vault";
import { must } from "../../fakes/must";

// Takes a passphrase in as main does, uses it, and forgets it. Says after each step that it is done, and goes on when told.
const told = () =>
  new Promise<unknown>((resolve) => process.once("message", resolve));
const said = async (step: string) => {
  const next = told();
  process.send?.(step);
  await next;
};

/** The message has the bytes turned over, so that what is not made here is not found here. */
async function use(message: string): Promise<void> {
  const bytes = Buffer.from(message, "base64");
  for (const [i, byte] of bytes.entries()) bytes[i] = byte ^ 0xff;
  const json = `{"json":{"passphrase":"${bytes.toString()}"}}`;
  bytes.fill(0);
  const input = JSON.parse(json) as { json: { passphrase: string } };
  const kdf = createArgon2Kdf();
  const typed = passphraseBytes(input.json.passphrase);
  const cost = { memoryKiB: 47_104, iterations: 1 };
  must(await kdf.derive(typed, new Uint8Array(16), cost)).fill(0);
  await said("used");
  // Held until now: what nobody holds may be gone before it was looked for.
  if (input.json.passphrase === "") throw new Error("it was never there");
  must(await kdf.calibrate()); // its turn comes when the key's copies are written over
}

const message = told();
process.send?.("ready");
await use(String(await message));
await setTimeout(50); // what ran before has ended
createV8Garbage().overwrite();
await said("forgotten");
process.disconnect();

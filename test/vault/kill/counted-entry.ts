import type { Change, Contents } from "../../../electron/authenticator";
import { entryIdSchema } from "../../../shared/ids";

/** The entry that every later change counts up. */
export const firstEntry: Change = {
  type: "add-entries",
  added: [
    {
      id: entryIdSchema.parse("00000000-0000-4000-8000-000000000001"),
      draft: {
        issuer: "killed",
        account: "taro",
        secret: new Uint8Array(20).fill(7),
        otp: { type: "hotp", algorithm: "SHA1", digits: 6, counter: 0 },
      },
    },
  ],
};

/** How many changes came after the first; -1 before it. */
export function counterOf({ entries }: Contents): number {
  const [entry] = entries;
  return entry?.otp.type === "hotp" ? entry.otp.counter : -1;
}

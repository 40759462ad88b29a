import { createAuthenticator } from "../../../electron/runtime/authenticator";
import { entryIdSchema } from "../../../shared/ids";
import { must } from "../../fakes/must";
import { createSetting } from "./setting";

// Adds so many entries to the vault of this folder, each as a change of its own, as a second Nidan does.
const [, , folder = "", count = "0"] = process.argv;
const setting = createSetting(folder);
const authenticator = createAuthenticator({
  ...setting,
  clock: {
    now: Date.now,
    sleep: () => Promise.reject(new Error("nobody sleeps here")),
  },
});
for (let n = 0; n < Number(count); n++) {
  const draft = {
    issuer: `process ${process.pid.toString()}`,
    account: n.toString(),
    secret: new Uint8Array(20).fill(n),
    otp: { type: "totp", algorithm: "SHA1", digits: 6, periodSeconds: 30 },
  } as const;
  const id = entryIdSchema.parse(setting.entropy.uuid());
  must(
    await authenticator.change({ type: "add-entries", added: [{ id, draft }] }),
  );
}

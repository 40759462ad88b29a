import type { MemberKey } from "../../electron/runtime/member-key";
import { chosen } from "./chosen";
import { must } from "./must";
import { createSmallApp } from "./small-app";

/** The small app once it runs. */
export type Started = ReturnType<ReturnType<typeof createSmallApp>["start"]>;

/** Adds the entry of this address, as the window does: read first. */
export async function add({ enrolment }: Started, text: string) {
  enrolment.clear();
  const read = await enrolment.readText(text);
  const found = read.ok ? read.value.found[0] : undefined;
  if (found?.kind !== "candidate") throw new Error("not read");
  return enrolment.add([chosen(found)]);
}

/** The accounts in the list, or why there is none. */
export async function accounts({ liveCodes }: Started) {
  const list = await liveCodes.list();
  return list.ok ? list.value.map(({ entry }) => entry.account) : list.problem;
}

/** An app whose vault lies in its file. */
export async function savedApp() {
  const small = createSmallApp();
  const app = small.start();
  must(await app.authenticator.rewrite((contents) => contents));
  return { ...small, app };
}

/** A passphrase, as a member's key. */
export const passphraseKey = (passphrase: string): MemberKey => ({
  kind: "passphrase",
  passphrase,
});

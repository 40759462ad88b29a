import { no } from "../../../shared/outcome";
import type { Client } from "./client";
import type { Host } from "./host";
import { inSession } from "./in-session";
import { checkPassword, displayKeyOf } from "./new-password";

/** Ten new codes, to be read again only with the password (S43, S46, D3). */
export async function createBackupCodes(
  host: Host,
  client: Client,
  typed: { readonly password: string; readonly replaces: string | null },
) {
  const key = await keyFor(host, client, typed.password);
  if (!key.ok) return key;
  return inSession<"create-backup-codes">(host, client, {
    type: "create-backup-codes",
    replaces: typed.replaces,
    displayKey: key.value,
  });
}

/** The codes as they are now, to read or to print (S44, S45). */
export async function revealBackupCodes(
  host: Host,
  client: Client,
  typed: { readonly password: string },
) {
  const key = await keyFor(host, client, typed.password);
  if (!key.ok) return key;
  return inSession<"reveal-backup-codes">(host, client, {
    type: "reveal-backup-codes",
    displayKey: key.value,
  });
}

async function keyFor(host: Host, client: Client, password: string) {
  const checked = await checkPassword(host, client, password);
  if (!checked.ok) return no(checked.problem);
  return displayKeyOf(host, host.look(checked.value.memberId), password);
}

import { part, type Part } from "./entry-draft";
import { readLabel } from "./read-parts";

type Names = { readonly issuer: string; readonly account: string };

/** Issuer and account as a member typed them, or which of them cannot be used. */
export function readNames({ issuer, account }: Names): Part<Names> {
  const readIssuer = readLabel("issuer", issuer);
  if (!readIssuer.ok) return readIssuer;
  const readAccount = readLabel("account", account);
  return readAccount.ok
    ? part({ issuer: readIssuer.value, account: readAccount.value })
    : readAccount;
}

import type { PasswordFault } from "../../shared/model/refusal";
import type { WaysIn } from "../../shared/model/vault-view";
import { no, yes, type Outcome } from "../../shared/outcome";
import type { Entropy } from "../ports/entropy";
import type { Keychain } from "../ports/keychain";
import type { PassphraseKdf } from "../ports/passphrase-kdf";
import type { Authenticator, VaultNotOpen } from "./authenticator";
import { createKeychainWay } from "./keychain-way";
import type { KeyRefusal, MemberKey, TryKey } from "./member-key";
import { newPassphraseSlot } from "./new-passphrase-slot";
import { createNewRecoveryKey, type NotKept } from "./new-recovery-key";
import type { NextHeader } from "./save-header";
import type { SaveRefusal } from "./sealed-file";
import { withoutKeychain, withoutWay, withWay } from "./slot-changes";
import { waysInto } from "./ways-in";

/** `last-way`: nothing could open the vault then. */
export type ProtectionRefusal =
  | ProofRefusal
  | NotKept
  | SaveRefusal
  | { readonly kind: "last-way" }
  | { readonly kind: "weak"; readonly fault: PasswordFault };

/** Why the member was not shown to be there. `proof-needed`: a passphrase is set, and neither it nor the recovery key came along. */
export type ProofRefusal =
  VaultNotOpen | KeyRefusal | { readonly kind: "proof-needed" };

/** What shows that the member is there; null where nothing was asked for. */
export type Proof = MemberKey | null;
type Answer<Value> = Promise<Outcome<Value, ProtectionRefusal>>;

/** What opens the vault, and every change of that. Where a passphrase is set, each asks for it or for the recovery key. */
export type Protection = {
  /** `keychain` is whether this computer's keychain opens the vault. */
  view(): Answer<WaysIn>;
  /** Whether the proof is right for the open vault. */
  prove(proof: Proof): Promise<Outcome<void, ProofRefusal>>;
  setPassphrase(
    text: string,
    keychainOpens: boolean,
    proof: Proof,
  ): Answer<WaysIn>;
  /** The keychain opens the vault from then on. */
  removePassphrase(proof: Proof): Answer<WaysIn>;
  setKeychainOpens(opens: boolean, proof: Proof): Answer<WaysIn>;
  /** A new recovery key, said this once. It opens nothing, and any other stays, before `keepRecoveryKey`. */
  revealNewRecoveryKey(proof: Proof): Answer<string>;
  /** Puts the revealed key in place of any other, once its end was typed from where the member wrote it down. */
  keepRecoveryKey(typedEnd: string): Answer<WaysIn>;
  removeRecoveryKey(proof: Proof): Answer<WaysIn>;
  /** Begins a vault that this passphrase opens, where there is no keychain. */
  begin(text: string): Answer<void>;
};

export function createProtection(ports: {
  readonly authenticator: Authenticator;
  readonly keychain: Keychain;
  readonly kdf: PassphraseKdf;
  readonly tryKey: TryKey;
  readonly entropy: Entropy;
}): Protection {
  const { authenticator, tryKey, entropy } = ports;
  const randomBytes = (length: number) => entropy.bytes(length);
  const keychainWay = createKeychainWay(ports);
  const revealed = createNewRecoveryKey(ports);

  const header = async () => {
    const inside = await authenticator.inside();
    return inside.ok ? yes(inside.value.header) : inside;
  };
  const view = async (): Answer<WaysIn> => {
    const current = await header();
    if (!current.ok) return current;
    const keychain = await keychainWay.opens(current.value);
    return yes({ ...waysInto(current.value), keychain });
  };
  const prove: Protection["prove"] = async (proof) => {
    const current = await header();
    if (!current.ok) return current;
    if (!waysInto(current.value).passphrase) return yes(undefined);
    if (proof === null) return no({ kind: "proof-needed" });
    const vaultKey = await tryKey(current.value, proof);
    if (!vaultKey.ok) return vaultKey;
    vaultKey.value.fill(0);
    return yes(undefined);
  };
  const change = async (next: NextHeader<"last-way">): Answer<void> => {
    const saved = await authenticator.changeSlots(next);
    if (saved.ok) return yes(undefined);
    return saved.problem.kind === "refused"
      ? no({ kind: saved.problem.refusal })
      : no(saved.problem);
  };
  /** Proves, changes, and answers with what holds then. */
  const changed = async (proof: Proof, task: () => Answer<void>) => {
    const proven = await prove(proof);
    if (!proven.ok) return proven;
    const done = await task();
    return done.ok ? view() : done;
  };
  const letKeychainOpen = async (opens: boolean): Answer<void> => {
    const current = await header();
    if (!current.ok) return current;
    if (opens)
      return keychainWay.add(current.value, (slot) =>
        change((old, key) => withWay(old, key, slot, randomBytes)),
      );
    const ways = waysInto(current.value);
    if (!ways.passphrase) return no({ kind: "last-way" });
    if (!ways.keychain) return yes(undefined);
    return keychainWay.remove(current.value, (wrappingKey) =>
      change((old) => withoutKeychain(old, wrappingKey)),
    );
  };

  return {
    view,
    prove,
    setPassphrase: (text, keychainOpens, proof) =>
      changed(proof, async () => {
        const slot = await newPassphraseSlot(text, ports);
        if (!slot.ok) return slot;
        const saved = await change((old, key) =>
          withWay(old, key, slot.value, randomBytes),
        );
        slot.value.derivedKey.fill(0);
        return saved.ok ? letKeychainOpen(keychainOpens) : saved;
      }),
    removePassphrase: (proof) =>
      changed(proof, async () => {
        const opens = await letKeychainOpen(true);
        return opens.ok
          ? change((old) => withoutWay(old, "passphrase"))
          : opens;
      }),
    setKeychainOpens: (opens, proof) =>
      changed(proof, () => letKeychainOpen(opens)),
    revealNewRecoveryKey: async (proof) => {
      const proven = await prove(proof);
      if (!proven.ok) return proven;
      return yes(revealed.reveal());
    },
    keepRecoveryKey: async (typedEnd) => {
      const current = await header(); // of a vault that is not open, that is what is said
      if (!current.ok) return current;
      const saved = await revealed.keep(typedEnd, (slot) =>
        change((old, key) => withWay(old, key, slot, randomBytes)),
      );
      return saved.ok ? view() : saved;
    },
    removeRecoveryKey: (proof) =>
      changed(proof, () => change((old) => withoutWay(old, "recovery"))),
    begin: async (text) => {
      const slot = await newPassphraseSlot(text, ports);
      if (!slot.ok) return slot;
      const begun = await authenticator.begin(slot.value);
      slot.value.derivedKey.fill(0);
      return begun.ok ? yes(undefined) : begun;
    },
  };
}

import { useState } from "react";
import { useApi, type CallError } from "../../api";
import { useAct } from "../../console/use-act";

/** What the QR code holds, for as long as its page is open. */
export type Totp = { readonly uri: string; readonly secret: string };

/** A secret that was issued on this page. */
export type IssuedTotp = {
  readonly totp: Totp | null;
  readonly busy: boolean;
  readonly error: CallError | null;
  /** 「QRコードを発行」: each time a new one, the one before is dead (S15). */
  readonly issue: () => void;
  /** Forgets it: it was proven. */
  readonly drop: () => void;
};

/** The secret lives in this state alone, and ends with the page. */
export function useIssuedTotp(): IssuedTotp {
  const api = useApi();
  const [totp, setTotp] = useState<Totp | null>(null);
  const { run, busy, error } = useAct(
    () => api.call.account.revealNewTotp(),
    setTotp,
  );
  return {
    totp,
    busy,
    error,
    issue: () => void run(undefined),
    drop: () => {
      setTotp(null);
    },
  };
}

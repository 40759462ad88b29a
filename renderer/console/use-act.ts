import { isDefinedError, safe } from "@orpc/client";
import { useEffect, useRef, useState } from "react";
import type { CallError } from "../api";
import { useSession } from "./session";

/** A call that a button makes. */
export type Act<Input> = {
  /** Makes the call; while it is under way another press does nothing. */
  readonly run: (input: Input) => Promise<void>;
  readonly busy: boolean;
  /** The last "no", until the next try. */
  readonly error: CallError | null;
  readonly forget: () => void;
};

function isRefused(error: CallError | null, code: string): boolean {
  return isDefinedError(error) && error.code === code;
}

/**
 * One call of the member menu. Where it wants password and second step again, they are asked for and the call is made
 * once more (R52); where the session is over, the door is shown. After a yes what is shown of the member is renewed, then
 * `after` runs.
 */
export function useAct<Input, Output>(
  call: (input: Input) => Promise<Output>,
  after: (output: Output, input: Input) => void | Promise<void> = () =>
    undefined,
): Act<Input> {
  const session = useSession();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const isUnderWay = useRef(false);
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);

  const attempt = async (input: Input) => {
    const first = await safe(call(input));
    const refusal = first.error; // whatever a call of the contract can end with
    if (!isRefused(refusal, "REAUTHENTICATION_NEEDED")) return first;
    return (await session.askAgain()) ? safe(call(input)) : null;
  };

  const run = async (input: Input) => {
    if (isUnderWay.current) return; // a double click applies once (S12)
    isUnderWay.current = true;
    setBusy(true);
    setError(null);
    const answer = await attempt(input);
    isUnderWay.current = false;
    const refusal = answer?.error ?? null;
    if (isRefused(refusal, "NOT_SIGNED_IN")) session.over();
    if (isShown.current) {
      setBusy(false);
      setError(refusal);
    }
    if (answer === null || refusal !== null) return;
    session.renew();
    await after(answer.data as Output, input);
  };
  const forget = () => {
    setError(null);
  };
  return { run, busy, error, forget };
}

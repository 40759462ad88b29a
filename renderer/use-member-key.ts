import { isDefinedError } from "@orpc/client";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { MemberKey } from "../shared/model/vault-view";
import type { CallError } from "./api";
import { explain } from "./words/explain";

const SECOND_MS = 1000;

/** Seconds until that moment, counted down; 0 where there is none. */
function useSecondsUntil(until: number | null): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (until === null) return;
    const count = () => {
      const seconds = Math.ceil((until - Date.now()) / SECOND_MS);
      setLeft(Math.max(0, seconds));
      if (seconds <= 0) clearInterval(timer);
    };
    const timer = setInterval(count, SECOND_MS / 4);
    return () => {
      clearInterval(timer);
    };
  }, [until]);
  return left;
}

/** A passphrase or a recovery key while it is typed, why the last one was not taken, and how long to wait for the next. */
export function useMemberKey(first: MemberKey["kind"]) {
  const { t } = useTranslation();
  const [kind, setKind] = useState(first);
  const [text, setText] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [until, setUntil] = useState<number | null>(null);
  const waitSeconds = useSecondsUntil(until);
  const key: MemberKey =
    kind === "passphrase"
      ? { kind, passphrase: text }
      : { kind, recoveryKey: text };
  return {
    key,
    kind,
    text,
    error,
    waitSeconds,
    isReady: text !== "" && waitSeconds === 0,
    setText: (typed: string) => {
      setText(typed);
      setError(null);
    },
    switchTo: (other: MemberKey["kind"]) => {
      setKind(other);
      setText("");
      setError(null);
    },
    /** Empties the field and says why; null where the key was taken. Answers whether the key was what was refused. */
    refused: (problem: CallError | null): boolean => {
      setText("");
      setError(null);
      if (problem === null) return false;
      const isKey = isDefinedError(problem) && problem.code === "KEY_REFUSED";
      setError(explain(t, problem));
      if (isKey && problem.data.retryAfterMs > 0)
        setUntil(Date.now() + problem.data.retryAfterMs);
      return isKey;
    },
  };
}
export type MemberKeyState = ReturnType<typeof useMemberKey>;

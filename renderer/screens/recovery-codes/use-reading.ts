import { safe } from "@orpc/client";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useApi } from "../../api";
import { explain } from "../../words/explain";

/** What main understood of a text: its codes, or the sentence that says why none. Both null while nothing was read. */
export type Reading = {
  readonly codes: readonly string[] | null;
  readonly problem: string | null;
};
const NOTHING: Reading = { codes: null, problem: null };

/** Reads while it is being pasted or typed. The codes are secrets: they live in this screen alone, in no cache. */
export function useReading() {
  const api = useApi();
  const { t } = useTranslation();
  const [reading, setReading] = useState<Reading>(NOTHING);
  const latest = useRef("");

  const read = async (text: string) => {
    latest.current = text;
    if (text.trim() === "") {
      setReading(NOTHING);
      return;
    }
    const { error, data } = await safe(api.call.recoveryCodes.read({ text }));
    if (latest.current !== text) return; // there is a newer text by now
    setReading(
      error === null
        ? { codes: data.codes, problem: null }
        : { codes: null, problem: explain(t, error) },
    );
  };
  return { reading, read };
}

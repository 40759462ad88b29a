import { safe } from "@orpc/client";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { MemberId } from "../../../shared/ids";
import { useApi } from "../../api";
import { explain } from "../../words/explain";

/** `isKnown`: it was there already. `hasOlder`: so is the entry of a QR code issued before. */
export type AddedHere = {
  readonly isKnown: boolean;
  readonly hasOlder: boolean;
};

/** Adds the secret of a QR code to the authenticator half; `problem` is the sentence to show when that failed. */
export function useAddHere(uri: string, memberId: MemberId) {
  const api = useApi();
  const cache = useQueryClient();
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [added, setAdded] = useState<AddedHere | null>(null);
  const isUnderWay = useRef(false);

  const attempt = async (): Promise<AddedHere | string> => {
    await safe(api.call.enrol.clear());
    const read = await safe(api.call.enrol.readText({ text: uri }));
    if (read.error !== null) return explain(t, read.error);
    const [found] = read.data.found;
    if (found?.kind !== "candidate")
      return t("console.twoStep.addHere.unusable");
    const { issuer } = found.entry;
    const isKnown = found.standing === "same";
    if (!isKnown) {
      const { candidateId } = found;
      const chosen = [{ candidateId, as: "beside" }] as const;
      const answer = await safe(api.call.enrol.add({ chosen: [...chosen] }));
      if (answer.error !== null) return explain(t, answer.error);
      await cache.invalidateQueries({ queryKey: api.query.codes.list.key() });
    }
    const views = await safe(api.call.codes.list());
    const own = (views.data ?? []).filter(
      ({ entry }) => entry.issuer === issuer && entry.account === memberId,
    );
    return { isKnown, hasOlder: own.length > 1 };
  };

  const add = async () => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setBusy(true);
    setProblem(null);
    const outcome = await attempt();
    isUnderWay.current = false;
    setBusy(false);
    if (typeof outcome === "string") setProblem(outcome);
    else setAdded(outcome);
  };
  return { add, busy, problem, added };
}

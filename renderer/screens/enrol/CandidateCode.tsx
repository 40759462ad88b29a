import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { TimedCode } from "../../../shared/model/code-view";
import { useApi } from "../../api";
import { CountdownBar } from "../../components/CountdownBar";
import { groupCode, spellCode } from "../../words/group-code";
import classes from "./Found.module.css";

/** The code that an entry would show now, to compare with another device; not where the member hides codes. */
export function CandidateCode({ code }: { readonly code: TimedCode }) {
  const api = useApi();
  const { t } = useTranslation();
  const { data: view } = useQuery(api.query.app.view.queryOptions());
  if (view?.preferences.hideCodes !== false) return null;
  return (
    <span className={classes["code"]} data-testid="found-code">
      <span className="unseen">
        {t("codes.spoken", { code: spellCode(code.code) })}
      </span>
      <span aria-hidden>{groupCode(code.code).join(" ")}</span>
      <CountdownBar
        key={code.validFrom}
        validFrom={code.validFrom}
        validUntil={code.validUntil}
      />
    </span>
  );
}

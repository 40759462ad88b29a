import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { MemberId } from "../../../shared/ids";
import { AppDialog } from "../../components/AppDialog";
import { Callout } from "../../components/Callout";
import form from "../../components/form.module.css";
import { Contact } from "../../console/Contact";
import { useAddHere } from "./use-add-here";

/** 「この端末の認証アプリに追加」: what it weakens and what to do about it comes before it is done (D8). */
export function AddHereDialog({
  uri,
  memberId,
  onClose,
}: {
  readonly uri: string;
  readonly memberId: MemberId;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { add, busy, problem, added } = useAddHere(uri, memberId);
  return (
    <AppDialog title={t("console.twoStep.addHere.title")} onClose={onClose}>
      <div className={form["form"]} data-testid="add-here-dialog">
        {added === null ? (
          <>
            <Callout
              tone="problem"
              title={t("console.twoStep.addHere.warningTitle")}
              testId="same-device"
            >
              <p>{t("console.twoStep.addHere.warning")}</p>
            </Callout>
            <div>
              <p className={form["label"]}>
                {t("console.twoStep.addHere.adviceTitle")}
              </p>
              <ul className={form["rules"]}>
                <li>{t("console.twoStep.addHere.advice.phone")}</li>
                <li>{t("console.twoStep.addHere.advice.lock")}</li>
                <li>{t("console.twoStep.addHere.advice.backup")}</li>
              </ul>
            </div>
            {problem !== null && (
              <Callout tone="problem" testId="refusal">
                <p>{problem}</p>
                <Contact />
              </Callout>
            )}
            <div className={form["actions"]}>
              <Button
                loading={busy}
                data-testid="add-here-confirm"
                onClick={() => void add()}
              >
                {t("console.twoStep.addHere.submit")}
              </Button>
              <Button
                variant="default"
                data-testid="add-here-cancel"
                onClick={onClose}
              >
                {t("console.frame.cancel")}
              </Button>
            </div>
          </>
        ) : (
          <>
            <div role="status" data-testid="added-here">
              <p>
                {t(
                  added.isKnown
                    ? "console.twoStep.addHere.known"
                    : "console.twoStep.addHere.done",
                )}
              </p>
              <p>{t("console.twoStep.addHere.where")}</p>
            </div>
            {added.hasOlder && (
              <Callout tone="hint" testId="older-entry">
                <p>{t("console.twoStep.addHere.old")}</p>
              </Callout>
            )}
            <div className={form["actions"]}>
              <Button autoFocus data-testid="add-here-close" onClick={onClose}>
                {t("console.twoStep.addHere.close")}
              </Button>
            </div>
          </>
        )}
      </div>
    </AppDialog>
  );
}

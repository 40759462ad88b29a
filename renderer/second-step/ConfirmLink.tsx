import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { CompletedView } from "../../shared/model/completed-view";
import { useApi } from "../api";
import { Callout } from "../components/Callout";
import { Card } from "../components/Card";
import form from "../components/form.module.css";
import { ErrorNote } from "../console/ErrorNote";
import { useAct } from "../console/use-act";

/**
 * A link for the second step that waits: it is spent by a click and by nothing else (R41). Every link that does not work
 * shows the one neutral sentence, with the way to start again (S28).
 */
export function ConfirmLink({
  link,
  onDone,
  onOver,
}: {
  readonly link: string;
  readonly onDone: (done: CompletedView) => void;
  readonly onOver: () => void;
}) {
  const api = useApi();
  const { t } = useTranslation();
  const look = useQuery({
    ...api.query.account.openLink.queryOptions({ input: { link } }),
    retryOnMount: false, // whoever shows this page may have looked already
    gcTime: 0, // the link is a credential: it is not kept longer than the page
  });
  const redeem = useAct(api.call.account.redeemLink, onDone);
  const problem = look.error ?? redeem.error;
  const isDead = look.data !== undefined && look.data.next !== "confirm";
  const isGood = problem === null && look.data?.next === "confirm";
  return (
    <Card title={t("console.secondStep.linkTitle")} testId="confirm-link">
      <ErrorNote error={problem} />
      {isDead && (
        <Callout tone="problem">
          <p>{t("error.LINK_UNUSABLE")}</p>
        </Callout>
      )}
      {isGood && <p>{t("console.secondStep.linkLead")}</p>}
      <div className={form["actions"]}>
        {isGood && (
          <Button
            autoFocus
            data-testid="redeem-link"
            loading={redeem.busy}
            onClick={() => void redeem.run({ link })}
          >
            {t("console.secondStep.linkSubmit")}
          </Button>
        )}
        {(problem !== null || isDead) && (
          <Button onClick={onOver} data-testid="restart">
            {t("console.frame.restart")}
          </Button>
        )}
      </div>
    </Card>
  );
}

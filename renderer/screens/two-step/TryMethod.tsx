import { Button } from "@mantine/core";
import { safe } from "@orpc/client";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useApi } from "../../api";
import { Card } from "../../components/Card";
import form from "../../components/form.module.css";
import { showNotice } from "../../components/notices";
import { useSession } from "../../console/session";
import { explain } from "../../words/explain";
import type { FourMethod } from "./method-state";

/** 「この方法を試す」: password and this method, before it is relied on. What was used in the end is the record's word. */
export function TryMethod({ method }: { readonly method: FourMethod }) {
  const api = useApi();
  const session = useSession();
  const { t } = useTranslation();
  const isUnderWay = useRef(false);
  const attempt = async () => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    const given = await session.askAgain(method);
    isUnderWay.current = false;
    if (!given) return;
    session.renew();
    const { error, data } = await safe(api.call.account.view());
    if (error !== null) {
      void showNotice({ tone: "problem", message: explain(t, error) });
      return;
    }
    const last = data.activity.find(({ kind }) => kind === "reauthenticated");
    const used = last?.method ?? method;
    void showNotice(
      used === method
        ? { tone: "done", message: t("console.twoStep.attempt.done") }
        : {
            tone: "problem",
            message: t("console.twoStep.attempt.other", {
              method: t(`console.frame.method.${used}`),
            }),
          },
    );
  };
  return (
    <Card
      title={t("console.twoStep.attempt.title")}
      lead={t("console.twoStep.attempt.lead")}
    >
      <div className={form["actions"]}>
        <Button
          variant="default"
          data-testid="try-method"
          onClick={() => void attempt()}
        >
          {t("console.twoStep.attempt.submit")}
        </Button>
      </div>
    </Card>
  );
}

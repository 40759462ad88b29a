import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useApi } from "../../api";
import form from "../../components/form.module.css";
import { showNotice } from "../../components/notices";
import { useAct } from "../../console/use-act";
import { Removal } from "./Removal";

/** Takes the app away as a method, after a question. */
export function RemoveTotp() {
  const api = useApi();
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  const { run, busy, error } = useAct(
    () => api.call.account.removeTotp(),
    () => {
      void showNotice({
        tone: "done",
        message: t("console.twoStep.remove.totpDone"),
      });
    },
  );
  return isAsked ? (
    <Removal
      title={t("console.twoStep.remove.totpTitle")}
      lead={t("console.twoStep.remove.totpLead")}
      busy={busy}
      error={error}
      onConfirm={() => void run(undefined)}
      onCancel={() => {
        setAsked(false);
      }}
    />
  ) : (
    <div className={form["actions"]}>
      <Button
        variant="subtle"
        data-testid="remove-totp"
        onClick={() => {
          setAsked(true);
        }}
      >
        {t("console.twoStep.remove.totp")}
      </Button>
    </div>
  );
}

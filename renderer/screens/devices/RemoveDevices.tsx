import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DeviceId } from "../../../shared/ids";
import { useApi } from "../../api";
import form from "../../components/form.module.css";
import { showNotice } from "../../components/notices";
import { ErrorNote } from "../../console/ErrorNote";
import { useAct } from "../../console/use-act";

/** The end of trust in one device or in all, by a second press that says what follows. */
export function RemoveDevices({
  which,
  label,
  name,
  lead,
  yes,
  testId,
}: {
  readonly which: DeviceId | "all";
  readonly label: string;
  /** What a screen reader says instead of the label. */
  readonly name?: string;
  readonly lead: string;
  readonly yes: string;
  readonly testId: string;
}) {
  const api = useApi();
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const { run, busy, error } = useAct(api.call.account.removeDevices, () => {
    void showNotice({ tone: "done", message: t("console.devices.removed") });
  });
  if (!isAsking)
    return (
      <div className={form["actions"]}>
        <Button
          variant="default"
          aria-label={name}
          data-testid={testId}
          onClick={() => {
            setAsking(true);
          }}
        >
          {label}
        </Button>
      </div>
    );
  return (
    <div className={form["form"]}>
      <p className={form["note"]} role="status">
        {lead}
      </p>
      <ErrorNote error={error} />
      <div className={form["actions"]}>
        <Button
          color="red"
          variant="light"
          loading={busy}
          data-testid={`${testId}-yes`}
          onClick={() => void run({ which })}
        >
          {yes}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            setAsking(false);
          }}
        >
          {t("console.frame.cancel")}
        </Button>
      </div>
    </div>
  );
}

import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { DeviceId } from "../../../shared/ids";
import { useApi } from "../../api";
import form from "../../components/form.module.css";
import { showNotice } from "../../components/notices";
import { ErrorNote } from "../../console/ErrorNote";
import { useAct } from "../../console/use-act";

/** The question before the trust in one device or in all ends. On the page: the password may be asked for in between. */
export function RemoveDevices({
  which,
  lead,
  yes,
  testId,
  onClose,
}: {
  readonly which: DeviceId | "all";
  readonly lead: string;
  readonly yes: string;
  readonly testId: string;
  readonly onClose: () => void;
}) {
  const api = useApi();
  const { t } = useTranslation();
  const { run, busy, error } = useAct(api.call.account.removeDevices, () => {
    void showNotice({ tone: "done", message: t("console.devices.removed") });
  });
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
          autoFocus
          variant="default"
          data-testid={`${testId}-no`}
          onClick={onClose}
        >
          {t("console.frame.cancel")}
        </Button>
      </div>
    </div>
  );
}

import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../components/Card";
import form from "../../components/form.module.css";
import { RemoveDevices } from "./RemoveDevices";

/** The end of the trust in every device, for the day one is lost (R53). */
export function RemoveAllDevices() {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<"not-yet" | "now" | "no-more">(
    "not-yet",
  );
  return (
    <Card
      title={t("console.devices.lost")}
      lead={t("console.devices.lostLead")}
      testId="all-devices"
    >
      {asking === "now" ? (
        <RemoveDevices
          which="all"
          lead={t("console.devices.allLead")}
          yes={t("console.devices.allYes")}
          testId="remove-all-devices"
          onClose={() => {
            setAsking("no-more");
          }}
        />
      ) : (
        <div className={form["actions"]}>
          <Button
            variant="default"
            autoFocus={asking === "no-more"}
            data-testid="remove-all-devices"
            onClick={() => {
              setAsking("now");
            }}
          >
            {t("console.devices.all")}
          </Button>
        </div>
      )}
    </Card>
  );
}

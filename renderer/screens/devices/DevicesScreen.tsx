import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Card } from "../../components/Card";
import form from "../../components/form.module.css";
import { PageTitle } from "../../components/PageTitle";
import type { PageProps } from "../../console/page-props";
import { DeviceCard } from "./DeviceCard";
import { RemoveAllDevices } from "./RemoveAllDevices";

/** 信頼済みの端末: what they are, when they were used and expire, a new name, and the end of one or all (S50). */
export function DevicesScreen({ account, go }: PageProps) {
  const { t } = useTranslation();
  const { devices, twoStep } = account;
  const isOn = twoStep.state === "on";
  return (
    <>
      <PageTitle
        lead={
          <>
            {t("console.devices.lead")}
            {isOn && t("console.devices.period", { count: twoStep.trustDays })}
          </>
        }
      >
        {t("console.devices.title")}
      </PageTitle>
      {devices.length === 0 && (
        <Card
          title={t("console.devices.none")}
          lead={t(
            isOn ? "console.devices.noneLead" : "console.devices.noneOff",
          )}
          testId="no-devices"
        >
          {!isOn && (
            <div className={form["actions"]}>
              <Button
                variant="default"
                data-testid="to-two-step"
                onClick={() => {
                  go("two-step");
                }}
              >
                {t("console.devices.toTwoStep")}
              </Button>
            </div>
          )}
        </Card>
      )}
      {devices.map((device) => (
        <DeviceCard key={device.deviceId} device={device} />
      ))}
      {devices.length > 0 && <RemoveAllDevices />}
    </>
  );
}

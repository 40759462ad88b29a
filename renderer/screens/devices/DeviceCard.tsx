import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../components/Card";
import form from "../../components/form.module.css";
import { isolate } from "../../words/entry-name";
import type { DeviceView } from "./device-view";
import classes from "./Devices.module.css";
import { RemoveDevices } from "./RemoveDevices";
import { RenameDevice } from "./RenameDevice";

const moments = ["registeredAt", "lastUsedAt", "expiresAt"] as const;

/** One trusted device with its three moments, and what can be done about it, one thing at a time. */
export function DeviceCard({ device }: { readonly device: DeviceView }) {
  const { t } = useTranslation();
  const [doing, setDoing] = useState<"rename" | "remove" | null>(null);
  const [done, setDone] = useState<"rename" | "remove" | null>(null);
  const name = isolate(device.name);
  /** The focus goes back to the button that it came from. */
  const stop = () => {
    setDone(doing);
    setDoing(null);
  };
  return (
    <Card title={name} testId="device">
      <dl className={classes["moments"]}>
        {moments.map((moment) => (
          <div key={moment}>
            <dt>{t(`console.devices.${moment}`)}</dt>
            <dd data-testid={moment}>
              {t("console.devices.moment", { at: new Date(device[moment]) })}
            </dd>
          </div>
        ))}
      </dl>
      {doing === "rename" && <RenameDevice device={device} onClose={stop} />}
      {doing === "remove" && (
        <RemoveDevices
          which={device.deviceId}
          lead={t("console.devices.removeLead", { name })}
          yes={t("console.devices.removeYes")}
          testId="remove-device"
          onClose={stop}
        />
      )}
      {doing === null && (
        <div className={form["actions"]}>
          <Button
            variant="default"
            autoFocus={done === "rename"}
            aria-label={t("console.devices.renameName", { name })}
            data-testid="rename-device"
            onClick={() => {
              setDoing("rename");
            }}
          >
            {t("console.devices.rename")}
          </Button>
          <Button
            variant="default"
            autoFocus={done === "remove"}
            aria-label={t("console.devices.removeName", { name })}
            data-testid="remove-device"
            onClick={() => {
              setDoing("remove");
            }}
          >
            {t("console.devices.remove")}
          </Button>
        </div>
      )}
    </Card>
  );
}

import { useTranslation } from "react-i18next";
import type { AccountView } from "../../../shared/model/account-view";
import { Card } from "../../components/Card";
import { isolate } from "../../words/entry-name";
import classes from "./Devices.module.css";
import { RemoveDevices } from "./RemoveDevices";
import { RenameDevice } from "./RenameDevice";

export type DeviceView = AccountView["devices"][number];
const moments = ["registeredAt", "lastUsedAt", "expiresAt"] as const;

/** One trusted device with its three moments. */
export function DeviceCard({ device }: { readonly device: DeviceView }) {
  const { t } = useTranslation();
  const name = isolate(device.name);
  return (
    <Card title={name} testId="device">
      <dl className={classes["moments"]}>
        {moments.map((moment) => (
          <div key={moment}>
            <dt>{t(`console.devices.${moment}`)}</dt>
            <dd>
              {t("console.devices.moment", { at: new Date(device[moment]) })}
            </dd>
          </div>
        ))}
      </dl>
      <RenameDevice device={device} />
      <RemoveDevices
        which={device.deviceId}
        label={t("console.devices.remove")}
        name={t("console.devices.removeName", { name })}
        lead={t("console.devices.removeLead", { name })}
        yes={t("console.devices.removeYes")}
        testId="remove-device"
      />
    </Card>
  );
}

import { Button, TextInput } from "@mantine/core";
import { isDefinedError } from "@orpc/client";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useApi } from "../../api";
import { Form } from "../../components/Form";
import form from "../../components/form.module.css";
import { showNotice } from "../../components/notices";
import { ErrorNote } from "../../console/ErrorNote";
import { useAct } from "../../console/use-act";
import { explain } from "../../words/explain";
import type { DeviceView } from "./device-view";

/** Another name for a device, by the same rules as the first (S22). */
export function RenameDevice({
  device,
  onClose,
}: {
  readonly device: DeviceView;
  readonly onClose: () => void;
}) {
  const api = useApi();
  const { t } = useTranslation();
  const [name, setName] = useState(device.name);
  const { run, busy, error, forget } = useAct(
    api.call.account.renameDevice,
    () => {
      onClose();
      void showNotice({ tone: "done", message: t("console.devices.renamed") });
    },
  );
  const isName = isDefinedError(error) && error.code === "NAME_REFUSED";
  return (
    <Form
      onSubmit={() => {
        void run({ deviceId: device.deviceId, name });
      }}
    >
      <TextInput
        autoFocus
        data-testid="device-name"
        label={t("console.devices.name")}
        description={t("console.secondStep.nameHint")}
        autoComplete="off"
        maxLength={200}
        value={name}
        error={isName ? explain(t, error) : undefined}
        onFocus={(event) => {
          event.currentTarget.select();
        }}
        onChange={(event) => {
          setName(event.currentTarget.value);
          forget();
        }}
      />
      <ErrorNote error={isName ? null : error} />
      <div className={form["actions"]}>
        <Button type="submit" loading={busy} data-testid="save-name">
          {t("console.devices.save")}
        </Button>
        <Button variant="default" data-testid="keep-name" onClick={onClose}>
          {t("console.frame.cancel")}
        </Button>
      </div>
    </Form>
  );
}

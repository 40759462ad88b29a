import { Button, TextInput } from "@mantine/core";
import { isDefinedError } from "@orpc/client";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useApi } from "../../api";
import form from "../../components/form.module.css";
import { showNotice } from "../../components/notices";
import { ErrorNote } from "../../console/ErrorNote";
import { useAct } from "../../console/use-act";
import { isolate } from "../../words/entry-name";
import { explain } from "../../words/explain";
import type { DeviceView } from "./DeviceCard";

/** Another name for a device, by the same rules as the first (S22). */
export function RenameDevice({ device }: { readonly device: DeviceView }) {
  const api = useApi();
  const { t } = useTranslation();
  const [name, setName] = useState<string | null>(null);
  const { run, busy, error, forget } = useAct(
    api.call.account.renameDevice,
    () => {
      setName(null);
      void showNotice({ tone: "done", message: t("console.devices.renamed") });
    },
  );
  const isName = isDefinedError(error) && error.code === "NAME_REFUSED";
  if (name === null)
    return (
      <div className={form["actions"]}>
        <Button
          variant="default"
          aria-label={t("console.devices.renameName", {
            name: isolate(device.name),
          })}
          data-testid="rename-device"
          onClick={() => {
            setName(device.name);
          }}
        >
          {t("console.devices.rename")}
        </Button>
      </div>
    );
  return (
    <form
      className={form["form"]}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void run({ deviceId: device.deviceId, name });
      }}
    >
      <TextInput
        autoFocus
        data-testid="device-name"
        label={t("console.devices.name")}
        autoComplete="off"
        maxLength={200}
        value={name}
        error={isName ? explain(t, error) : undefined}
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
        <Button
          variant="default"
          onClick={() => {
            setName(null);
            forget();
          }}
        >
          {t("console.frame.cancel")}
        </Button>
      </div>
    </form>
  );
}

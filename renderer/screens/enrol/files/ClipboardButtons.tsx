import { Button } from "@mantine/core";
import { IconClipboard, IconEye, IconPlayerStop } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { TrayView } from "../../../../shared/model/tray-view";
import { useApi } from "../../../api";
import { Callout } from "../../../components/Callout";
import { explain } from "../../../words/explain";
import { useClipboardWatch } from "./use-clipboard-watch";
import classes from "../Pane.module.css";

/** Reads the clipboard once, or whatever is copied from now on: only when it is asked for. */
export function ClipboardButtons({
  onTray,
}: {
  readonly onTray: (tray: TrayView) => void;
}) {
  const api = useApi();
  const { t } = useTranslation();
  const once = useMutation(
    api.query.enrol.readClipboard.mutationOptions({ onSuccess: onTray }),
  );
  const { isOn, start, stop } = useClipboardWatch(onTray);
  return (
    <>
      <Button
        variant="default"
        data-testid="read-clipboard"
        leftSection={<IconClipboard size={17} aria-hidden />}
        loading={once.isPending}
        onClick={() => {
          once.mutate(undefined);
        }}
      >
        {t("files.clipboard")}
      </Button>
      <Button
        variant="default"
        data-testid="watch-clipboard"
        aria-pressed={isOn}
        leftSection={
          isOn ? (
            <IconPlayerStop size={16} aria-hidden />
          ) : (
            <IconEye size={17} aria-hidden />
          )
        }
        onClick={() => {
          if (isOn) stop();
          else void start();
        }}
      >
        {isOn ? t("files.watchStop") : t("files.watch")}
      </Button>
      {isOn && (
        <p className={classes["hint"]} role="status">
          {t("files.watching")}
        </p>
      )}
      {once.error !== null && (
        <Callout tone="problem">{explain(t, once.error)}</Callout>
      )}
    </>
  );
}

import { useMutation } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { TrayView } from "../../../shared/model/tray-view";
import { useApi } from "../../api";
import { Callout } from "../../components/Callout";
import { explain } from "../../words/explain";
import classes from "./Pane.module.css";

/** Takes in the links by which the system opened the app: those that wait, and again whenever there is one more. */
export function LinkPane({
  links,
  onTray,
}: {
  readonly links: number;
  readonly onTray: (tray: TrayView) => void;
}) {
  const api = useApi();
  const { t } = useTranslation();
  const { mutate, error } = useMutation(
    api.query.enrol.takeLink.mutationOptions({
      onSuccess: ({ tray }) => {
        if (tray !== null) onTray(tray);
      },
    }),
  );
  useEffect(() => {
    mutate(undefined);
  }, [links, mutate]);
  return error === null ? (
    <p className={classes["hint"]}>{t("enrol.linkLead")}</p>
  ) : (
    <Callout tone="problem">{explain(t, error)}</Callout>
  );
}

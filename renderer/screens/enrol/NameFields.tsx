import { Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TrayView } from "../../../shared/model/tray-view";
import { useApi } from "../../api";
import { Callout } from "../../components/Callout";
import { explain } from "../../words/explain";
import type { Candidate } from "./use-adding";
import classes from "./Pane.module.css";

/** Other names for what was read. Whether the list holds such an entry is answered under these before it can be added. */
export function NameFields({
  item: { candidateId, entry },
  onTray,
  onClose,
}: {
  readonly item: Candidate;
  readonly onTray: (tray: TrayView) => void;
  readonly onClose: () => void;
}) {
  const api = useApi();
  const { t } = useTranslation();
  const [issuer, setIssuer] = useState(entry.issuer);
  const [account, setAccount] = useState(entry.account);
  const { mutate, error, isPending } = useMutation(
    api.query.enrol.rename.mutationOptions({
      onSuccess: (tray) => {
        onTray(tray);
        onClose();
      },
    }),
  );
  return (
    <form
      className={classes["form"]}
      data-testid="name-fields"
      onSubmit={(event) => {
        event.preventDefault();
        mutate({ candidateId, issuer, account });
      }}
    >
      {error !== null && <Callout tone="problem">{explain(t, error)}</Callout>}
      <TextInput
        label={t("enrol.field.issuer")}
        value={issuer}
        autoFocus
        autoComplete="off"
        maxLength={300}
        onChange={(event) => {
          setIssuer(event.currentTarget.value);
        }}
      />
      <TextInput
        label={t("enrol.field.account")}
        value={account}
        autoComplete="off"
        maxLength={300}
        onChange={(event) => {
          setAccount(event.currentTarget.value);
        }}
      />
      <div className={classes["actions"]}>
        <Button type="submit" data-testid="rename-found" loading={isPending}>
          {t("enrol.useNames")}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t("enrol.cancelNames")}
        </Button>
      </div>
    </form>
  );
}

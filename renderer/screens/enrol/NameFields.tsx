import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { asRead, type Adding, type Candidate } from "./use-adding";
import classes from "./Pane.module.css";

/** Other names for an entry, before it is added. */
export function NameFields({
  item,
  adding,
  onCancel,
}: {
  readonly item: Candidate;
  readonly adding: Adding;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation();
  const [issuer, setIssuer] = useState(item.entry.issuer);
  const [account, setAccount] = useState(item.entry.account);
  return (
    <form
      className={classes["form"]}
      data-testid="name-fields"
      onSubmit={(event) => {
        event.preventDefault();
        const named = { issuer, account };
        void adding.add([{ ...asRead(item), named }], [item]);
      }}
    >
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
        <Button type="submit" data-testid="add-named" loading={adding.busy}>
          {t("enrol.add")}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t("enrol.cancelNames")}
        </Button>
      </div>
    </form>
  );
}

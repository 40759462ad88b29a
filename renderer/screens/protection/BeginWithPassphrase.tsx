import { Button } from "@mantine/core";
import { safe } from "@orpc/client";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useApi } from "../../api";
import { Form } from "../../components/Form";
import form from "../../components/form.module.css";
import { explain } from "../../words/explain";
import { NewPassphraseFields } from "./NewPassphraseFields";
import { emptyNewPassphrase, isRepeated } from "./new-passphrase";

/** The way to a vault where there is no keychain; nothing is stored before a passphrase was set. */
export function BeginWithPassphrase() {
  const api = useApi();
  const cache = useQueryClient();
  const { t } = useTranslation();
  const [typed, setTyped] = useState(emptyNewPassphrase);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const begin = async () => {
    if (!isRepeated(typed)) {
      setError(t("protection.differs"));
      return;
    }
    setBusy(true);
    const { passphrase } = typed;
    const answer = await safe(api.call.vault.begin({ passphrase }));
    setBusy(false);
    setError(answer.error && explain(t, answer.error));
    if (answer.error === null)
      cache.setQueryData(api.query.vault.status.queryKey(), answer.data);
  };
  return (
    <div className={form["form"]} data-testid="begin-with-passphrase">
      <h2 className={form["label"]}>{t("protection.noKeychainTitle")}</h2>
      <p className={form["note"]}>{t("protection.noKeychainLead")}</p>
      <Form onSubmit={() => void begin()}>
        <NewPassphraseFields
          typed={typed}
          error={error}
          takesFocus={false}
          onChange={setTyped}
        />
        <Button
          type="submit"
          variant="default"
          loading={busy}
          disabled={typed.passphrase === ""}
          data-testid="begin"
        >
          {t("protection.begin")}
        </Button>
      </Form>
      <p className={form["note"]}>{t("protection.forgotten")}</p>
    </div>
  );
}

import { Button, TextInput } from "@mantine/core";
import { isDefinedError } from "@orpc/client";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useApi } from "../../api";
import { Card } from "../../components/Card";
import { Form } from "../../components/Form";
import form from "../../components/form.module.css";
import { Contact } from "../../console/Contact";
import { ErrorNote } from "../../console/ErrorNote";
import { useAct } from "../../console/use-act";
import { isolate } from "../../words/entry-name";
import { explain } from "../../words/explain";

/** A new number, typed in whatever way; why it was refused stands at the field (R35). */
export function AddPhone({ isFirst }: { readonly isFirst: boolean }) {
  const api = useApi();
  const { t } = useTranslation();
  const [number, setNumber] = useState("");
  const [added, setAdded] = useState<string | null>(null);
  const { run, busy, error } = useAct(
    api.call.account.addPhone,
    ({ masked }) => {
      setNumber("");
      setAdded(masked);
    },
  );
  const aboutNumber = isDefinedError(error) && error.code === "NUMBER_REFUSED";
  return (
    <Card title={t("console.twoStep.phones.addTitle")} testId="add-phone">
      <Form
        onSubmit={() => {
          setAdded(null);
          void run({ number });
        }}
      >
        <TextInput
          data-testid="phone-number"
          label={t("console.twoStep.phones.number")}
          description={t("console.twoStep.phones.numberHint")}
          inputMode="tel"
          autoComplete="tel"
          maxLength={100}
          value={number}
          error={aboutNumber ? explain(t, error) : undefined}
          onChange={(event) => {
            setNumber(event.currentTarget.value);
          }}
        />
        {aboutNumber ? (
          <div className={form["note"]}>
            <Contact />
          </div>
        ) : (
          <ErrorNote error={error} />
        )}
        <div className={form["actions"]}>
          <Button
            type="submit"
            variant={isFirst ? "filled" : "default"}
            loading={busy}
            data-testid="add-phone-submit"
          >
            {t("console.twoStep.phones.add")}
          </Button>
        </div>
        <p className={form["note"]} role="status" data-testid="phone-added">
          {added !== null &&
            t("console.twoStep.phones.added", { masked: isolate(added) })}
        </p>
      </Form>
    </Card>
  );
}

import { Button, TextInput } from "@mantine/core";
import { isDefinedError } from "@orpc/client";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useApi } from "../../api";
import { Card } from "../../components/Card";
import { Form } from "../../components/Form";
import form from "../../components/form.module.css";
import { ErrorNote } from "../../console/ErrorNote";
import { Contact } from "../../console/Contact";
import { useAct } from "../../console/use-act";

const STEP_SECONDS = 30;

/** For an app whose clock is wrong: two codes in a row tell by how much (R25). */
export function ResyncTotp() {
  const api = useApi();
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [codes, setCodes] = useState<readonly [string, string]>(["", ""]);
  const [drift, setDrift] = useState<number | null>(null);
  const { run, busy, error } = useAct(
    api.call.account.resyncTotp,
    ({ driftSteps }) => {
      setDrift(driftSteps);
      setOpen(false);
      setCodes(["", ""]);
    },
  );
  const isWrong = isDefinedError(error) && error.code === "WRONG_CODE";
  const field = (at: 0 | 1) => ({
    autoComplete: "off",
    inputMode: "numeric" as const,
    spellCheck: false,
    maxLength: 100,
    value: codes[at],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => {
      const typed = event.currentTarget.value;
      setCodes(at === 0 ? [typed, codes[1]] : [codes[0], typed]);
    },
  });
  return (
    <Card
      title={t("console.twoStep.resync.title")}
      lead={t("console.twoStep.resync.lead")}
      testId="resync"
    >
      {drift !== null && (
        <p className={form["note"]} role="status" data-testid="resync-done">
          {drift === 0
            ? t("console.twoStep.resync.none")
            : t("console.twoStep.resync.done", {
                seconds: Math.abs(drift) * STEP_SECONDS,
              })}
        </p>
      )}
      {isOpen ? (
        <Form
          onSubmit={() => {
            void run({ codes: [...codes] });
          }}
        >
          <TextInput
            autoFocus
            data-testid="resync-first"
            label={t("console.twoStep.resync.first")}
            {...field(0)}
          />
          <TextInput
            data-testid="resync-second"
            label={t("console.twoStep.resync.second")}
            error={isWrong ? t("console.twoStep.resync.wrong") : undefined}
            {...field(1)}
          />
          {isWrong ? (
            <div className={form["note"]}>
              <Contact />
            </div>
          ) : (
            <ErrorNote error={error} />
          )}
          <div className={form["actions"]}>
            <Button type="submit" loading={busy} data-testid="resync-submit">
              {t("console.twoStep.resync.submit")}
            </Button>
          </div>
        </Form>
      ) : (
        <div className={form["actions"]}>
          <Button
            variant="default"
            data-testid="resync-open"
            onClick={() => {
              setDrift(null);
              setOpen(true);
            }}
          >
            {t("console.twoStep.resync.open")}
          </Button>
        </div>
      )}
    </Card>
  );
}

import { Button, TextInput } from "@mantine/core";
import { isDefinedError } from "@orpc/client";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CompletedView } from "../../shared/model/completed-view";
import { useApi, type CallError } from "../api";
import { Form } from "../components/Form";
import form from "../components/form.module.css";
import { Contact } from "../console/Contact";
import { useAct } from "../console/use-act";
import { explain } from "../words/explain";
import { TrustFields, type Trust } from "./TrustFields";

const FEW_TRIES = 3;

function triesLeft(error: CallError | null): number | null {
  return isDefinedError(error) && error.code === "WRONG_CODE"
    ? error.data.triesLeft
    : null;
}

/** A code, pasted or typed in whatever width, and in the same go whether this device is trusted from now on (S19-S22). */
export function CodeForm({
  kind,
  offersTrust,
  onDone,
  onOver,
}: {
  readonly kind: "totp" | "sent" | "backup";
  readonly offersTrust: boolean;
  readonly onDone: (done: CompletedView) => void;
  readonly onOver: () => void;
}) {
  const api = useApi();
  const { t } = useTranslation();
  const [code, setCode] = useState("");
  const [trust, setTrust] = useState<Trust>(null);
  const field = useRef<HTMLInputElement>(null);
  const { run, busy, error } = useAct(api.call.account.submitCode, onDone);
  const isOver =
    isDefinedError(error) &&
    (error.code === "CHALLENGE_OVER" ||
      (error.code === "WRONG_CODE" && error.data.triesLeft === 0));
  const left = triesLeft(error);
  const isUsed =
    isDefinedError(error) &&
    error.code === "WRONG_CODE" &&
    error.data.because === "used";
  const aboutName = isDefinedError(error) && error.code === "NAME_REFUSED";

  useEffect(() => {
    if (isOver) onOver();
  }, [isOver, onOver]);
  useEffect(() => {
    if (error !== null) field.current?.select();
  }, [error]);

  return (
    <Form
      onSubmit={() => {
        void run({ kind, code, trust });
      }}
    >
      <TextInput
        ref={field}
        autoFocus
        data-testid="code-field"
        label={t(
          kind === "backup"
            ? "console.secondStep.backupCode"
            : "console.secondStep.code",
        )}
        description={t(`console.secondStep.codeLead.${kind}`)}
        autoComplete="one-time-code"
        inputMode={kind === "backup" ? "text" : "numeric"}
        spellCheck={false}
        maxLength={100}
        value={code}
        error={
          kind === "backup" && isUsed
            ? t("console.secondStep.usedBackup")
            : error !== null && !aboutName
              ? explain(t, error)
              : undefined
        }
        onChange={(event) => {
          setCode(event.currentTarget.value);
        }}
      />
      {left !== null && left <= FEW_TRIES && (
        <p className={form["note"]} role="status">
          {t("console.secondStep.tries", { count: left })}
        </p>
      )}
      {offersTrust && (
        <TrustFields
          trust={trust}
          onChange={setTrust}
          problem={aboutName ? explain(t, error) : null}
        />
      )}
      <div className={form["actions"]}>
        <Button type="submit" loading={busy} data-testid="submit-code">
          {t("console.secondStep.submit")}
        </Button>
      </div>
      {error !== null && (
        <div className={form["note"]}>
          <Contact />
        </div>
      )}
    </Form>
  );
}

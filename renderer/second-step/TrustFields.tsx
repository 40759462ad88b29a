import "@mantine/core/styles/Checkbox.layer.css";
import "@mantine/core/styles/CheckboxIndicator.layer.css";
import "@mantine/core/styles/InlineInput.layer.css";
import { Checkbox, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useApi } from "../api";
import form from "../components/form.module.css";

/** The name to register this device under; null while the box is not ticked, as it is at first (S21). */
export type Trust = { readonly name: string } | null;

/** 「この端末を信頼済みとして登録する」 and, once ticked, the name, with the computer's own to begin with (S22). */
export function TrustFields({
  trust,
  onChange,
  problem,
}: {
  readonly trust: Trust;
  readonly onChange: (trust: Trust) => void;
  /** Why the name was refused. */
  readonly problem: string | null;
}) {
  const api = useApi();
  const { t } = useTranslation();
  const { data: app } = useQuery(api.query.app.view.queryOptions());
  return (
    <div className={form["form"]}>
      <Checkbox
        data-testid="trust"
        label={t("console.secondStep.trust")}
        description={t("console.secondStep.trustLead")}
        checked={trust !== null}
        onChange={(event) => {
          const name = app?.deviceName ?? "";
          onChange(event.currentTarget.checked ? { name } : null);
        }}
      />
      {trust !== null && (
        <TextInput
          data-testid="trust-name"
          label={t("console.secondStep.name")}
          description={t("console.secondStep.nameHint")}
          autoComplete="off"
          maxLength={200}
          value={trust.name}
          error={problem ?? undefined}
          onChange={(event) => {
            onChange({ name: event.currentTarget.value });
          }}
        />
      )}
    </div>
  );
}

import "@mantine/core/styles/Checkbox.layer.css";
import "@mantine/core/styles/CheckboxIndicator.layer.css";
import "@mantine/core/styles/InlineInput.layer.css";
import { Checkbox, NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { AppView, Preferences } from "../../../shared/model/app-view";
import form from "../../components/form.module.css";

const NEVER = "never";
const usual = [1, 5, 10, 30, 60];

/** When the vault locks by itself. Closing the window ends the app on all systems but macOS: there is nothing to lock then. */
export function LockSection({
  view: { platform, preferences },
  onChoose,
}: {
  readonly view: AppView;
  readonly onChoose: (change: Partial<Preferences>) => void;
}) {
  const { t } = useTranslation();
  const { lockAfterMinutes } = preferences;
  const choices = [...new Set([...usual, lockAfterMinutes ?? 10])].sort(
    (a, b) => a - b,
  );
  const when = [
    "lockWithScreen",
    "lockOnSleep",
    ...(platform === "mac" ? (["lockOnClose"] as const) : []),
  ] as const;
  return (
    <div className={form["form"]} data-testid="lock-settings">
      <NativeSelect
        data-testid="lock-after"
        label={t("protection.lockAfter")}
        description={t("protection.lockAfterHint")}
        inputWrapperOrder={["label", "input", "description"]}
        value={lockAfterMinutes?.toString() ?? NEVER}
        data={[
          ...choices.map((minutes) => ({
            value: minutes.toString(),
            label: t("protection.minutes", { count: minutes }),
          })),
          { value: NEVER, label: t("protection.never") },
        ]}
        onChange={({ currentTarget: { value } }) => {
          onChoose({
            lockAfterMinutes: value === NEVER ? null : Number(value),
          });
        }}
      />
      {when.map((name) => (
        <Checkbox
          key={name}
          data-testid={name}
          label={t(`protection.${name}`)}
          checked={preferences[name]}
          onChange={(event) => {
            onChoose({ [name]: event.currentTarget.checked });
          }}
        />
      ))}
    </div>
  );
}

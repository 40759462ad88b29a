import "@mantine/core/styles/Checkbox.layer.css";
import "@mantine/core/styles/CheckboxIndicator.layer.css";
import "@mantine/core/styles/InlineInput.layer.css";
import { Checkbox, NativeSelect } from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { AppView, Preferences } from "../../../shared/model/app-view";
import form from "../../components/form.module.css";
import { clearChoices, NEVER, toSeconds } from "./clear-choices";
import classes from "./PrivacySection.module.css";
import settings from "./Settings.module.css";

/** What keeps codes from other eyes and other programs. What the system cannot do is said instead of offered. */
export function PrivacySection({
  view: { platform, preferences },
  onChoose,
}: {
  readonly view: AppView;
  readonly onChoose: (change: Partial<Preferences>) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const { clearClipboardAfterSeconds, contentProtection, hideCodes } =
    preferences;
  const inWords = (seconds: number) =>
    seconds % 60 === 0
      ? t("privacy.minutes", { count: seconds / 60 })
      : t("privacy.seconds", { count: seconds });
  return (
    <section
      aria-labelledby={id}
      className={classes["section"]}
      data-testid="privacy"
    >
      <h3 id={id} className={settings["label"]}>
        {t("privacy.title")}
      </h3>
      <NativeSelect
        data-testid="clear-after"
        label={t("privacy.clearAfter")}
        description={t("privacy.clearAfterHint")}
        inputWrapperOrder={["label", "input", "description"]}
        value={(clearClipboardAfterSeconds ?? NEVER).toString()}
        data={[
          ...clearChoices(clearClipboardAfterSeconds).map((seconds) => ({
            value: seconds.toString(),
            label: inWords(seconds),
          })),
          { value: NEVER, label: t("privacy.never") },
        ]}
        onChange={(event) => {
          onChoose({
            clearClipboardAfterSeconds: toSeconds(event.currentTarget.value),
          });
        }}
      />
      <Checkbox
        data-testid="hide-codes"
        label={t("privacy.hideCodes")}
        description={t("privacy.hideCodesHint")}
        checked={hideCodes}
        onChange={(event) => {
          onChoose({ hideCodes: event.currentTarget.checked });
        }}
      />
      {platform === "linux" ? (
        <p className={form["note"]} data-testid="no-protection">
          {t("privacy.noProtection")}
        </p>
      ) : (
        <Checkbox
          data-testid="content-protection"
          label={t("privacy.protect")}
          description={t(`privacy.protectHint.${platform}`)}
          checked={contentProtection}
          onChange={(event) => {
            onChoose({ contentProtection: event.currentTarget.checked });
          }}
        />
      )}
    </section>
  );
}

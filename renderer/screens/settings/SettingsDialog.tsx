import "@mantine/core/styles/FloatingIndicator.layer.css";
import "@mantine/core/styles/SegmentedControl.layer.css";
import { SegmentedControl } from "@mantine/core";
import { useId, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AppView, Preferences } from "../../../shared/model/app-view";
import { AppDialog } from "../../components/AppDialog";
import { AboutSection } from "./AboutSection";
import { BackupSection } from "./BackupSection";
import { HelpSection } from "./HelpSection";
import { LockSection } from "./LockSection";
import { PrivacySection } from "./PrivacySection";
import classes from "./Settings.module.css";
import { TrashSection } from "./TrashSection";
import { UpdatesSection } from "./UpdatesSection";

function Choice<Value extends string>({
  label,
  value,
  choices,
  onChoose,
}: {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly {
    readonly value: Value;
    readonly label: string;
  }[];
  readonly onChoose: (value: Value) => void;
}) {
  const id = useId();
  return (
    <div>
      <p id={id} className={classes["label"]}>
        {label}
      </p>
      <SegmentedControl
        fullWidth
        aria-labelledby={id}
        value={value}
        data={choices.map((choice) => ({ ...choice }))}
        onChange={(text) => {
          const chosen = choices.find((choice) => choice.value === text);
          if (chosen !== undefined) onChoose(chosen.value);
        }}
      />
    </div>
  );
}

/** Language, appearance, privacy, and which Nidan this is. Every choice is seen at once. */
export function SettingsDialog({
  view,
  onChoose,
  onTrash,
  onRestore,
  onDiagnostics,
  protection,
  onClose,
}: {
  readonly view: AppView;
  readonly onChoose: (change: Partial<Preferences>) => void;
  /** Leads to the deleted entries; null while the vault is not open. */
  readonly onTrash: (() => void) | null;
  readonly onRestore: (() => void) | null;
  readonly onDiagnostics: () => void;
  /** Null while the vault is not open. */
  readonly protection: ReactNode;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <AppDialog title={t("settings.title")} onClose={onClose}>
      <Choice
        label={t("settings.language")}
        value={view.preferences.language}
        choices={[
          { value: "system", label: t("settings.languageSystem") },
          { value: "ja", label: "日本語" },
          { value: "en", label: "English" },
        ]}
        onChoose={(language) => {
          onChoose({ language });
        }}
      />
      <Choice
        label={t("settings.scheme")}
        value={view.preferences.colorScheme}
        choices={[
          { value: "auto", label: t("settings.schemeAuto") },
          { value: "light", label: t("settings.schemeLight") },
          { value: "dark", label: t("settings.schemeDark") },
        ]}
        onChoose={(colorScheme) => {
          onChoose({ colorScheme });
        }}
      />
      {protection}
      <LockSection view={view} onChoose={onChoose} />
      <PrivacySection view={view} onChoose={onChoose} />
      {onTrash !== null && <TrashSection onOpen={onTrash} />}
      <BackupSection onRestore={onRestore} />
      <UpdatesSection preferences={view.preferences} onChoose={onChoose} />
      <HelpSection onOpen={onDiagnostics} />
      <AboutSection view={view} />
    </AppDialog>
  );
}

import "@mantine/core/styles/Checkbox.layer.css";
import "@mantine/core/styles/CheckboxIndicator.layer.css";
import "@mantine/core/styles/InlineInput.layer.css";
import { Checkbox } from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Preferences } from "../../../shared/model/app-view";
import settings from "./Settings.module.css";
import { UpdateSteps } from "./UpdateSteps";
import classes from "./UpdatesSection.module.css";
import { useUpdateView } from "./use-update-view";

/** Newer versions of Nidan: whether to ask for them, and each step to one. A build that does not update itself says why. */
export function UpdatesSection({
  preferences,
  onChoose,
}: {
  readonly preferences: Preferences;
  readonly onChoose: (change: Partial<Preferences>) => void;
}) {
  const { t } = useTranslation();
  const view = useUpdateView();
  const id = useId();
  return (
    <section aria-labelledby={id} data-testid="updates">
      <h3 id={id} className={settings["label"]}>
        {t("updates.title")}
      </h3>
      {view?.state === "off" && (
        <p className={classes["words"]} data-testid="updates-off">
          {t(`updates.off.${view.reason}`)}
        </p>
      )}
      {view !== null && view.state !== "off" && (
        <>
          <Checkbox
            data-testid="updates-ask"
            label={t("updates.ask")}
            description={t("updates.askHint")}
            checked={preferences.checkForUpdates}
            onChange={(event) => {
              onChoose({ checkForUpdates: event.currentTarget.checked });
            }}
          />
          <UpdateSteps view={view} />
        </>
      )}
    </section>
  );
}

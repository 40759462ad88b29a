import { Button } from "@mantine/core";
import { IconLifebuoy } from "@tabler/icons-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import form from "../../components/form.module.css";
import settings from "./Settings.module.css";

/** The way to what can be sent along with a report. */
export function HelpSection({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className={form["form"]}
      data-testid="help-section"
    >
      <div>
        <h3 id={id} className={settings["label"]}>
          {t("help.title")}
        </h3>
        <p className={form["note"]}>{t("help.lead")}</p>
      </div>
      <div className={form["actions"]}>
        <Button
          variant="default"
          data-testid="open-diagnostics"
          leftSection={<IconLifebuoy size={16} aria-hidden />}
          onClick={onOpen}
        >
          {t("help.open")}
        </Button>
      </div>
    </section>
  );
}

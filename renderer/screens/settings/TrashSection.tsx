import { Button } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import form from "../../components/form.module.css";
import settings from "./Settings.module.css";

/** The way to the deleted entries. */
export function TrashSection({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section aria-labelledby={id} className={form["form"]}>
      <div>
        <h3 id={id} className={settings["label"]}>
          {t("trash.title")}
        </h3>
        <p className={form["note"]}>{t("trash.openHint")}</p>
      </div>
      <div className={form["actions"]}>
        <Button
          variant="default"
          data-testid="open-trash"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={onOpen}
        >
          {t("trash.open")}
        </Button>
      </div>
    </section>
  );
}

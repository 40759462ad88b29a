import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { languages } from "../../../shared/model/app-view";
import { useApi } from "../../api";
import { Card } from "../../components/Card";
import form from "../../components/form.module.css";
import { showNotice } from "../../components/notices";
import { ErrorNote } from "../../console/ErrorNote";
import { useAct } from "../../console/use-act";

/** The language of what leaves; the window's own is chosen in the app's settings. */
export function LanguageCard() {
  const api = useApi();
  const { t } = useTranslation();
  const { run, busy, error } = useAct(
    api.call.account.setLanguage,
    (_done, { language }) => {
      void showNotice({
        tone: "done",
        message: t(`console.profile.language.changed.${language}`),
      });
    },
  );
  return (
    <Card
      title={t("console.profile.language.title")}
      lead={t("console.profile.language.lead")}
      testId="language-card"
    >
      <ErrorNote error={error} />
      <div className={form["actions"]}>
        {languages.map((language) => (
          <Button
            key={language}
            variant="default"
            loading={busy}
            data-testid={`language-${language}`}
            onClick={() => void run({ language })}
          >
            {t(`console.profile.language.${language}`)}
          </Button>
        ))}
      </div>
    </Card>
  );
}

import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Card } from "../../components/Card";
import form from "../../components/form.module.css";
import type { PageProps } from "../../console/page-props";
import classes from "./Guide.module.css";
import type { Section } from "./guide";
import { pictureOf } from "./pictures";

/** One section: what it is about, its numbered steps with their pictures, and the way to the page. */
export function GuideSection({
  section,
  go,
}: Pick<PageProps, "go"> & { readonly section: Section }) {
  const { t, i18n } = useTranslation();
  const language = i18n.language === "ja" ? "ja" : "en";
  const { name, page, steps } = section;
  return (
    <Card
      title={t(`console.guide.sections.${name}`)}
      lead={t(`console.guide.leads.${name}`)}
      testId={`guide-${name}`}
    >
      {steps.length > 0 && (
        <ol className={classes["steps"]}>
          {steps.map((step) => {
            const picture = pictureOf(step, language);
            const text = t(`console.guide.steps.${step}`);
            return (
              <li key={step}>
                <p>{text}</p>
                {picture !== null && (
                  <img
                    src={picture}
                    alt={t("console.guide.picture", { step: text })}
                    loading="lazy"
                  />
                )}
              </li>
            );
          })}
        </ol>
      )}
      {page !== null && (
        <div className={form["actions"]}>
          <Button
            variant="default"
            onClick={() => {
              go(page);
            }}
          >
            {t("console.guide.go")}
          </Button>
        </div>
      )}
    </Card>
  );
}

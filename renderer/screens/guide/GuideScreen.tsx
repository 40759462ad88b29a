import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../components/Card";
import { PageTitle } from "../../components/PageTitle";
import { Contact } from "../../console/Contact";
import type { PageProps } from "../../console/page-props";
import { isolate } from "../../words/entry-name";
import { comparable, guide, type Section } from "./guide";
import { GuideSection } from "./GuideSection";
import classes from "./Guide.module.css";

/** The manual inside the app, without a network (S51): its steps, with pictures of this very app, and a search. */
export function GuideScreen({ go }: Pick<PageProps, "go">) {
  const { t } = useTranslation();
  const [query, setQuery] = useState("");
  const wanted = comparable(query);
  const matches = ({ name, steps }: Section) =>
    [
      t(`console.guide.sections.${name}`),
      t(`console.guide.leads.${name}`),
      ...steps.map((step) => t(`console.guide.steps.${step}`)),
    ].some((text) => comparable(text).includes(wanted));
  const found = guide.filter(matches);
  return (
    <>
      <PageTitle lead={t("console.guide.lead")}>
        {t("console.guide.title")}
      </PageTitle>
      <TextInput
        type="search"
        data-testid="guide-search"
        label={t("console.guide.search")}
        placeholder={t("console.guide.searchHint")}
        maxLength={200}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
        }}
      />
      {found.map((section) => (
        <GuideSection key={section.name} section={section} go={go} />
      ))}
      <div role="status">
        {found.length === 0 && (
          <p>{t("console.guide.none", { query: isolate(query) })}</p>
        )}
      </div>
      <Card>
        <div className={classes["contact"]}>
          <Contact />
        </div>
      </Card>
    </>
  );
}

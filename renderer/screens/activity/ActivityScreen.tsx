import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../components/Card";
import form from "../../components/form.module.css";
import { PageTitle } from "../../components/PageTitle";
import { Contact } from "../../console/Contact";
import type { PageProps } from "../../console/page-props";
import classes from "./Activity.module.css";
import { linesOf, type ActivityGroup } from "./activity-group";
import { ActivityFilter } from "./ActivityFilter";
import { ActivityLine } from "./ActivityLine";
import { byDay } from "./by-day";

const AT_ONCE = 50;

/** アクティビティ: what happened, when, by which method and device, the newest first (R56). */
export function ActivityScreen({ account }: Pick<PageProps, "account">) {
  const { t } = useTranslation();
  const [group, setGroup] = useState<ActivityGroup | "all">("all");
  const [most, setMost] = useState(AT_ONCE);
  const lines = linesOf(account.activity, group);
  return (
    <>
      <PageTitle lead={t("console.activity.lead")}>
        {t("console.activity.title")}
      </PageTitle>
      <ActivityFilter
        group={group}
        onChoose={(chosen) => {
          setGroup(chosen);
          setMost(AT_ONCE);
        }}
      />
      {lines.length === 0 && (
        <p className={form["note"]} role="status">
          {t("console.activity.noneOfThese")}
        </p>
      )}
      {byDay(lines.slice(0, most)).map((day) => (
        <Card
          key={day.at}
          title={t("console.activity.day", { at: new Date(day.at) })}
        >
          <ol className={classes["lines"]}>
            {day.lines.map((line, index) => (
              <ActivityLine
                key={`${line.at.toString()}-${index.toString()}`}
                line={line}
              />
            ))}
          </ol>
        </Card>
      ))}
      {lines.length > most && (
        <div className={form["actions"]}>
          <Button
            variant="default"
            data-testid="more-activity"
            onClick={() => {
              setMost(most + AT_ONCE);
            }}
          >
            {t("console.activity.more")}
          </Button>
        </div>
      )}
      <div className={form["note"]}>
        <Contact />
      </div>
    </>
  );
}

import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../components/Card";
import form from "../../components/form.module.css";
import { PageTitle } from "../../components/PageTitle";
import type { PageProps } from "../../console/page-props";
import classes from "./Activity.module.css";
import { ActivityLine } from "./ActivityLine";
import { byDay } from "./by-day";

const AT_ONCE = 50;

/** アクティビティ: what happened, when, by which method and device, the newest first (R56). */
export function ActivityScreen({ account }: Pick<PageProps, "account">) {
  const { t } = useTranslation();
  const [most, setMost] = useState(AT_ONCE);
  const { activity } = account;
  return (
    <>
      <PageTitle lead={t("console.activity.lead")}>
        {t("console.activity.title")}
      </PageTitle>
      {activity.length === 0 && <p>{t("console.activity.none")}</p>}
      {byDay(activity.slice(0, most)).map((day) => (
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
      {activity.length > most && (
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
    </>
  );
}

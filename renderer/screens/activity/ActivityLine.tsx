import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ActivityView } from "../../../shared/model/activity-view";
import classes from "./Activity.module.css";
import { isAlarming } from "./by-day";

/** One line: the time, what happened, and what is known about it. Names come from outside and keep their direction. */
export function ActivityLine({ line }: { readonly line: ActivityView }) {
  const { t } = useTranslation();
  const { kind, at, method, deviceName, ip, subject } = line;
  const known = [
    ["method", method === null ? null : t(`console.frame.method.${method}`)],
    ["subject", subject],
    ["device", deviceName],
    ["ip", ip],
  ] as const;
  return (
    <li className={classes["line"]} data-testid="activity" data-kind={kind}>
      <time dateTime={new Date(at).toISOString()}>
        {t("console.activity.time", { at: new Date(at) })}
      </time>
      <div>
        <p className={classes["what"]} data-alarming={isAlarming(kind)}>
          {isAlarming(kind) && (
            <IconAlertTriangle
              size={16}
              aria-label={t("console.activity.warning")}
            />
          )}
          {t(`console.activity.kinds.${kind}`)}
        </p>
        <dl>
          {known.map(([name, value]) =>
            value === null ? null : (
              <div key={name}>
                <dt>{t(`console.activity.${name}`)}</dt>
                <dd>
                  <bdi>{value}</bdi>
                </dd>
              </div>
            ),
          )}
        </dl>
      </div>
    </li>
  );
}

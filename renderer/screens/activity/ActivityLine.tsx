import { IconAlertTriangle } from "@tabler/icons-react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { ActivityView } from "../../../shared/model/activity-view";
import { deliveryProblemSchema } from "../../../shared/model/delivery";
import classes from "./Activity.module.css";
import { activityGroup } from "./activity-group";

/** No method is on record for a sign-in that took no second step: it was off, or a trusted device stood in (S38). */
function methodName(t: TFunction, { kind, method }: ActivityView) {
  if (method !== null) return t(`console.frame.method.${method}`);
  return kind === "signed-in" ? t("console.activity.passwordOnly") : null;
}

/** What a line is about. For a message that did not get out it is why, which has words of its own (R38). */
function subjectName(t: TFunction, { kind, subject }: ActivityView) {
  const problem = deliveryProblemSchema.safeParse(subject);
  return kind === "delivery-failed" && problem.success
    ? t(`console.frame.delivery.${problem.data}`)
    : subject;
}

/** One line: the time, what happened, and what is known about it. Names come from outside and keep their direction. */
export function ActivityLine({ line }: { readonly line: ActivityView }) {
  const { t } = useTranslation();
  const { kind, at, deviceName, ip } = line;
  const isFailure = activityGroup(kind) === "failure";
  const known = [
    ["method", methodName(t, line)],
    ["subject", subjectName(t, line)],
    ["device", deviceName],
    ["ip", ip],
  ] as const;
  return (
    <li className={classes["line"]} data-testid="activity" data-kind={kind}>
      <time dateTime={new Date(at).toISOString()}>
        {t("console.activity.time", { at: new Date(at) })}
      </time>
      <div>
        <p className={classes["what"]} data-alarming={isFailure}>
          {isFailure && (
            <IconAlertTriangle
              role="img"
              size={16}
              aria-label={t("console.activity.warning")}
            />
          )}
          {t(`console.activity.kinds.${kind}`)}
        </p>
        <dl>
          {known.map(([name, value]) =>
            value === null || value === "" ? null : (
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

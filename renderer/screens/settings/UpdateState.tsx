import { useTranslation } from "react-i18next";
import { assertNever } from "../../../shared/assert-never";
import type {
  FoundUpdate,
  UpdateView,
} from "../../../shared/model/update-view";
import { Callout } from "../../components/Callout";
import classes from "./UpdatesSection.module.css";

/** What there is to say of a step to a newer version. Readers hear each change once, and no percents. */
export function UpdateState({
  view,
}: {
  readonly view: Exclude<UpdateView, { state: "off" }>;
}) {
  const { t } = useTranslation();
  return (
    <>
      <div
        role="status"
        className={classes["words"]}
        data-testid="updates-state"
      >
        <Said view={view} />
      </div>
      {view.state === "failed" && (
        <Callout tone="problem" title={t("updates.failedTitle")}>
          <p>{t(`updates.problem.${view.problem}`)}</p>
          <p>{t("updates.untouched")}</p>
        </Callout>
      )}
      {view.state === "downloading" && (
        <>
          <progress
            className={classes["progress"]}
            max={100}
            value={view.percent}
            aria-label={t("updates.downloading", {
              version: view.update.version,
            })}
          />
          <p className={classes["words"]}>
            {t("updates.percent", { percent: view.percent })}
          </p>
        </>
      )}
      {view.state === "available" && <Notes update={view.update} />}
    </>
  );
}

function Said({
  view,
}: {
  readonly view: Exclude<UpdateView, { state: "off" }>;
}) {
  const { t } = useTranslation();
  switch (view.state) {
    case "idle":
      return view.lastCheckedAt === null
        ? t("updates.neverChecked")
        : t("updates.newest", { at: new Date(view.lastCheckedAt) });
    case "checking":
      return t("updates.checking");
    case "available":
    case "downloading":
      return t(`updates.${view.state}`, { version: view.update.version });
    case "ready":
      return (
        <>
          <strong>
            {t("updates.ready", { version: view.update.version })}
          </strong>
          <br />
          {t("updates.readyHint")}
        </>
      );
    case "failed":
      return null;
    default:
      return assertNever(view);
  }
}

/** Text of the feed: shown as it is, never as markup. Long ones are scrolled, by the keyboard as well. */
function Notes({ update }: { readonly update: FoundUpdate }) {
  const { t } = useTranslation();
  if (update.notes === null) return null;
  return (
    <div
      className={classes["notes"]}
      role="group"
      aria-label={t("updates.notes")}
      tabIndex={0}
    >
      {update.notes}
    </div>
  );
}

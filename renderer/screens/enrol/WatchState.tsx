import { Button } from "@mantine/core";
import { IconEye, IconPlayerStop } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Callout } from "../../components/Callout";
import { Unread } from "./Unread";
import type { Watching } from "./use-watch";
import classes from "./Pane.module.css";

/** Starts watching the screens, says that they are being watched, and ends it. */
export function WatchState({
  watching: { watch, start, stop },
  isPossible,
}: {
  readonly watching: Watching;
  /** Where the desktop asks the member before every look, watching would be asking without end. */
  readonly isPossible: boolean;
}) {
  const { t } = useTranslation();
  if (!isPossible)
    return <p className={classes["hint"]}>{t("enrol.watch.notHere")}</p>;
  if (watch.state === "on")
    return (
      <>
        <section className={classes["watching"]} data-testid="watching">
          <span className={classes["pulse"]} aria-hidden />
          <p role="status">{t("enrol.watch.on")}</p>
          <Button
            variant="default"
            data-testid="watch-stop"
            leftSection={<IconPlayerStop size={16} aria-hidden />}
            onClick={stop}
          >
            {t("enrol.watch.stop")}
          </Button>
        </section>
        <Unread displays={watch.unread} />
      </>
    );
  return (
    <>
      {watch.state === "over" && (
        <Callout tone="hint">{t("enrol.watch.over")}</Callout>
      )}
      <div className={classes["beneath"]}>
        <Button
          variant="default"
          data-testid="watch-start"
          leftSection={<IconEye size={17} aria-hidden />}
          onClick={() => void start()}
        >
          {t("enrol.watch.start")}
        </Button>
        <p className={classes["hint"]}>{t("enrol.watch.hint")}</p>
      </div>
    </>
  );
}

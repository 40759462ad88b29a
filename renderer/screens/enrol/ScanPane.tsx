import { Button, Loader } from "@mantine/core";
import { IconScan } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Callout } from "../../components/Callout";
import { useApi } from "../../api";
import { NothingFound } from "./NothingFound";
import { ScanProblem } from "./ScanProblem";
import { WatchState } from "./WatchState";
import type { Looking } from "./use-look";
import type { Tray } from "./use-tray";
import { useWatch } from "./use-watch";
import classes from "./Pane.module.css";

/** A look at the screens, what to do where it found nothing, and the watch that goes on looking. */
export function ScanPane({
  looking,
  trayed,
  go,
}: {
  readonly looking: Looking;
  readonly trayed: Tray;
  readonly go: (way: "paste" | "typed") => void;
}) {
  const api = useApi();
  const { t } = useTranslation();
  const { data: view } = useQuery(api.query.app.view.queryOptions());
  const watching = useWatch(trayed.take);
  const { look, data, error, isLooking } = looking;
  if (isLooking) {
    return (
      <div className={classes["waiting"]} role="status">
        <Loader size="md" aria-hidden />
        <p>{t("enrol.scanning")}</p>
      </div>
    );
  }
  const nothing = (trayed.tray?.found.length ?? 0) === 0;
  const isOn = watching.watch.state === "on";
  return (
    <>
      {!isOn && error !== null && <ScanProblem error={error} />}
      {!isOn && data !== undefined && data.unread.length > 0 && (
        <Callout tone="hint">
          {t("enrol.unread", { displays: data.unread.join(", ") })}
        </Callout>
      )}
      {!isOn && error === null && data !== undefined && nothing && (
        <NothingFound displays={data.displays} platform={view?.platform} />
      )}
      {!isOn && (
        <div className={classes["actions"]}>
          <Button
            variant={nothing ? "filled" : "default"}
            leftSection={<IconScan size={18} aria-hidden />}
            onClick={look}
          >
            {t("enrol.rescan")}
          </Button>
          {nothing && (
            <>
              <Button
                variant="subtle"
                onClick={() => {
                  go("paste");
                }}
              >
                {t("enrol.usePaste")}
              </Button>
              <Button
                variant="subtle"
                onClick={() => {
                  go("typed");
                }}
              >
                {t("enrol.useTyped")}
              </Button>
            </>
          )}
        </div>
      )}
      <WatchState
        watching={watching}
        isPossible={view?.canWatchScreen !== false}
      />
    </>
  );
}

import { Button, Loader } from "@mantine/core";
import { IconScan } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useApi } from "../../api";
import { NothingFound } from "./NothingFound";
import { captureProblemOf, ScanProblem } from "./ScanProblem";
import { Unread } from "./Unread";
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
  const asks = view?.asksBeforeLooks === true;
  if (isLooking) {
    return (
      <div className={classes["waiting"]} role="status">
        <Loader size="md" aria-hidden />
        <p>{t(asks ? "enrol.scanningAsked" : "enrol.scanning")}</p>
      </div>
    );
  }
  const nothing = (trayed.tray?.found.length ?? 0) === 0;
  const { watch } = watching;
  const isOn = watch.state === "on";
  // Why a watch could not go on is newer than what the look before it saw.
  const problem = watch.state === "failed" ? watch.error : error;
  const seen = isOn || problem !== null ? undefined : data;
  return (
    <>
      {!isOn && problem !== null && <ScanProblem error={problem} />}
      {seen !== undefined && <Unread displays={seen.unread} />}
      {seen !== undefined && nothing && (
        <NothingFound displays={seen.displays} platform={view?.platform} />
      )}
      {!isOn && (
        <div className={classes["actions"]}>
          <Button
            variant={nothing ? "filled" : "default"}
            leftSection={<IconScan size={18} aria-hidden />}
            onClick={look}
          >
            {t(
              captureProblemOf(problem) === "cancelled"
                ? "enrol.chooseScreen"
                : "enrol.rescan",
            )}
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
      <WatchState watching={watching} isPossible={!asks} />
    </>
  );
}

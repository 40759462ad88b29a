import { Button, Loader } from "@mantine/core";
import { IconScan } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { FoundList } from "./FoundList";
import { NothingFound } from "./NothingFound";
import { ScanProblem } from "./ScanProblem";
import type { Way } from "./way";
import type { Adding } from "./use-adding";
import type { Looking } from "./use-look";
import classes from "./Pane.module.css";

/** A look at the screens, and what came of it. */
export function ScanPane({
  looking,
  adding,
  go,
}: {
  readonly looking: Looking;
  readonly adding: Adding;
  readonly go: (way: Way) => void;
}) {
  const { t } = useTranslation();
  const { look, data, error, isLooking } = looking;
  if (isLooking) {
    return (
      <div className={classes["waiting"]} role="status">
        <Loader size="md" aria-hidden />
        <p>{t("enrol.scanning")}</p>
      </div>
    );
  }
  const nothing = data?.found.length === 0;
  return (
    <>
      {error !== null && <ScanProblem error={error} />}
      {data !== undefined && nothing && (
        <NothingFound displays={data.displays} />
      )}
      {data !== undefined && !nothing && (
        <FoundList found={data.found} adding={adding} />
      )}
      <div className={classes["actions"]}>
        <Button
          variant={data === undefined || nothing ? "filled" : "default"}
          leftSection={<IconScan size={18} aria-hidden />}
          onClick={() => {
            adding.forget();
            look();
          }}
        >
          {t("enrol.rescan")}
        </Button>
        {(data === undefined || nothing) && (
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
    </>
  );
}

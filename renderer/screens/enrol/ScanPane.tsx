import { Button, Loader } from "@mantine/core";
import { IconScan } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useApi } from "../../api";
import { FoundList } from "./FoundList";
import { NothingFound } from "./NothingFound";
import { ScanProblem } from "./ScanProblem";
import type { Way } from "./way";
import type { Adding } from "./use-adding";
import classes from "./Pane.module.css";

/** Looks at the screens as soon as it is opened, and shows what came of it. */
export function ScanPane({
  adding,
  go,
}: {
  readonly adding: Adding;
  readonly go: (way: Way) => void;
}) {
  const api = useApi();
  const { t } = useTranslation();
  const { mutate, data, error, isPending } = useMutation(
    api.query.enrol.scanScreen.mutationOptions(),
  );
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return; // development mounts twice; one press is one look
    begun.current = true;
    mutate({});
  }, [mutate]);

  if (isPending || (data === undefined && error === null)) {
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
            mutate({});
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

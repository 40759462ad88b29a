import { Button } from "@mantine/core";
import { IconPhoto, IconRefresh, IconScan } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useApi } from "../../../api";
import { Callout } from "../../../components/Callout";
import { SystemSettings } from "../SystemSettings";
import type { CameraProblem } from "./use-camera";
import classes from "./Camera.module.css";

/** Why there is no picture, what can be done about it, and the other ways. */
export function CameraOff({
  problem,
  onAgain,
  onGo,
}: {
  readonly problem: CameraProblem | null;
  readonly onAgain: () => void;
  readonly onGo: (way: "scan" | "files") => void;
}) {
  const { t } = useTranslation();
  const api = useApi();
  const { data: view } = useQuery(api.query.app.view.queryOptions());
  const hasSettings = view !== undefined && view.platform !== "linux";
  return (
    <>
      <Callout tone="problem" testId="camera-problem">
        {t(`camera.problem.${problem ?? "paused"}`)}
      </Callout>
      <div className={classes["actions"]}>
        {problem === "refused" && hasSettings && (
          <SystemSettings page="camera">
            {t("camera.openSettings")}
          </SystemSettings>
        )}
        <Button
          variant="default"
          data-testid="camera-again"
          leftSection={<IconRefresh size={17} aria-hidden />}
          onClick={onAgain}
        >
          {t("camera.again")}
        </Button>
        {problem !== null && (
          <>
            <Button
              variant="subtle"
              data-testid="camera-to-scan"
              leftSection={<IconScan size={17} aria-hidden />}
              onClick={() => {
                onGo("scan");
              }}
            >
              {t("enrol.scanTitle")}
            </Button>
            <Button
              variant="subtle"
              data-testid="camera-to-files"
              leftSection={<IconPhoto size={17} aria-hidden />}
              onClick={() => {
                onGo("files");
              }}
            >
              {t("enrol.filesTitle")}
            </Button>
          </>
        )}
      </div>
    </>
  );
}

import { Button, NativeSelect } from "@mantine/core";
import { IconBulb, IconRefresh } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TrayView } from "../../../../shared/model/tray-view";
import { useApi } from "../../../api";
import { Callout } from "../../../components/Callout";
import { Outlines } from "./Outlines";
import { PrivacySettings } from "../PrivacySettings";
import { useCamera } from "./use-camera";
import { useFrames } from "./use-frames";
import classes from "./Camera.module.css";

/** The live picture, as in a mirror, with the codes outlined that were read; a word and another way where there is none. */
export function CameraPane({
  onTray,
}: {
  readonly onTray: (tray: TrayView) => void;
}) {
  const { t } = useTranslation();
  const api = useApi();
  const { data: view } = useQuery(api.query.app.view.queryOptions());
  const hasSettings = view !== undefined && view.platform !== "linux";
  const { state, cameras, choose, again } = useCamera();
  const stream = state.state === "on" ? state.stream : null;
  const { video, frame } = useFrames(stream, onTray);
  const [isLit, setLit] = useState(false);
  const light = () => {
    const [track] = stream?.getVideoTracks() ?? [];
    const advanced = [{ torch: !isLit } as MediaTrackConstraintSet];
    const lit = () => {
      setLit(!isLit);
    };
    void track?.applyConstraints({ advanced }).then(lit, () => undefined);
  };
  return (
    <div
      className={classes["pane"]}
      data-testid="camera"
      data-state={state.state}
    >
      {state.state === "off" ? (
        <>
          <Callout tone="problem" testId="camera-problem">
            {t(`camera.problem.${state.problem ?? "paused"}`)}
          </Callout>
          <div className={classes["actions"]}>
            {state.problem === "refused" && hasSettings && (
              <PrivacySettings what="camera">
                {t("camera.openSettings")}
              </PrivacySettings>
            )}
            <Button
              variant="default"
              data-testid="camera-again"
              leftSection={<IconRefresh size={17} aria-hidden />}
              onClick={again}
            >
              {t("camera.again")}
            </Button>
          </div>
        </>
      ) : (
        <div className={classes["mirror"]}>
          <video ref={video} muted playsInline aria-label={t("camera.live")} />
          {frame !== null && <Outlines frame={frame} />}
        </div>
      )}
      {state.state !== "off" && (
        <p className={classes["hint"]} role="status">
          {t(state.state === "on" ? "camera.hint" : "camera.starting")}
        </p>
      )}
      {cameras.length > 1 && (
        <NativeSelect
          label={t("camera.choose")}
          data={cameras.map(({ id, name }, index) => ({
            value: id,
            label: name || t("camera.numbered", { number: index + 1 }),
          }))}
          onChange={(event) => {
            choose(event.currentTarget.value);
          }}
        />
      )}
      {state.state === "on" && state.hasTorch && (
        <div>
          <Button
            variant="default"
            aria-pressed={isLit}
            leftSection={<IconBulb size={17} aria-hidden />}
            onClick={light}
          >
            {t(isLit ? "camera.lightOff" : "camera.lightOn")}
          </Button>
        </div>
      )}
    </div>
  );
}

import { NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { TrayView } from "../../../../shared/model/tray-view";
import { CameraOff } from "./CameraOff";
import { Outlines } from "./Outlines";
import { Torch } from "./Torch";
import { useCamera } from "./use-camera";
import { useFrames } from "./use-frames";
import classes from "./Camera.module.css";

/** The live picture, as in a mirror, with the codes outlined that were read; a word and another way where there is none. */
export function CameraPane({
  onTray,
  onGo,
}: {
  readonly onTray: (tray: TrayView) => void;
  readonly onGo: (way: "scan" | "files") => void;
}) {
  const { t } = useTranslation();
  const { state, cameras, choose, again } = useCamera();
  const { video, frame } = useFrames(
    state.state === "on" ? state.stream : null,
    onTray,
  );
  return (
    <div
      className={classes["pane"]}
      data-testid="camera"
      data-state={state.state}
    >
      {state.state === "off" ? (
        <CameraOff problem={state.problem} onAgain={again} onGo={onGo} />
      ) : (
        <>
          <div className={classes["mirror"]}>
            <video
              ref={video}
              muted
              playsInline
              aria-label={t("camera.live")}
            />
            {frame !== null && <Outlines frame={frame} />}
          </div>
          <p className={classes["hint"]} role="status">
            {t(state.state === "on" ? "camera.hint" : "camera.starting")}
          </p>
        </>
      )}
      {cameras.length > 1 && (
        <NativeSelect
          label={t("camera.choose")}
          data-testid="choose-camera"
          value={state.state === "on" ? state.cameraId : ""}
          data={cameras.map(({ id, name }, index) => ({
            value: id,
            label: name || t("camera.numbered", { number: index + 1 }),
          }))}
          onChange={(event) => {
            choose(event.currentTarget.value);
          }}
        />
      )}
      {state.state === "on" && state.torch !== null && (
        <Torch key={state.torch.id} track={state.torch} />
      )}
    </div>
  );
}

import { useCallback, useEffect, useState } from "react";

/** Why there is no picture. */
export const cameraProblems = ["refused", "missing", "busy", "failed"] as const;
export type CameraProblem = (typeof cameraProblems)[number];

export type Camera = { readonly id: string; readonly name: string };
export type CameraState =
  | { readonly state: "starting" }
  | {
      readonly state: "on";
      readonly stream: MediaStream;
      readonly cameraId: string;
      /** Its track, where it has a light of its own. */
      readonly torch: MediaStreamTrack | null;
    }
  | { readonly state: "off"; readonly problem: CameraProblem | null };

/** Names of the errors of `getUserMedia` (W3C Media Capture and Streams, 10.2). */
export function problemOf(error: unknown): CameraProblem {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "refused";
  if (name === "NotFoundError" || name === "OverconstrainedError")
    return "missing";
  return name === "NotReadableError" || name === "AbortError"
    ? "busy"
    : "failed";
}

async function listCameras(): Promise<Camera[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return (
    devices
      // Without an id there is nothing to choose it by.
      .filter(({ kind, deviceId }) => kind === "videoinput" && deviceId !== "")
      .map(({ deviceId, label }) => ({ id: deviceId, name: label }))
  );
}

/**
 * The light is on only while this is mounted and the window can be seen: it goes off the moment either ends. `choose` takes
 * another camera, `again` the same one once more, or any where that one is gone.
 */
export function useCamera() {
  const [wanted, setWanted] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);
  const [cameras, setCameras] = useState<readonly Camera[]>([]);
  const [state, setState] = useState<CameraState>({ state: "starting" });

  useEffect(() => {
    let isOver = false;
    let kept: MediaStream | null = null;
    const stop = () => {
      for (const track of kept?.getTracks() ?? []) track.stop();
      kept = null;
    };
    const isOverNow = () => isOver;
    const isHidden = () => document.visibilityState !== "visible";
    const start = async () => {
      setState({ state: "starting" });
      try {
        const stream = await navigator.mediaDevices.getUserMedia({
          audio: false,
          video: {
            width: { ideal: 1920 },
            height: { ideal: 1080 },
            ...(wanted === null ? {} : { deviceId: { exact: wanted } }),
          },
        });
        kept = stream;
        // The dialog was left, or the window hidden, while the camera was starting.
        if (isOver || isHidden()) {
          stop();
          if (!isOver) setState({ state: "off", problem: null });
          return;
        }
        const [track] = stream.getVideoTracks();
        if (track === undefined) throw new Error("a camera without a picture");
        const able = track.getCapabilities() as { torch?: boolean };
        setState({
          state: "on",
          stream,
          cameraId: track.getSettings().deviceId ?? "",
          torch: able.torch === true ? track : null,
        });
        track.addEventListener("ended", () => {
          if (!isOver) setState({ state: "off", problem: "missing" });
        });
      } catch (error) {
        if (!isOver) setState({ state: "off", problem: problemOf(error) });
      }
      // Another may be free where this one is not.
      const found = await listCameras();
      if (!isOverNow()) setCameras(found);
    };
    const watch = () => {
      if (!isHidden()) return;
      stop();
      setState({ state: "off", problem: null });
    };
    document.addEventListener("visibilitychange", watch);
    void start();
    return () => {
      isOver = true;
      document.removeEventListener("visibilitychange", watch);
      stop();
    };
  }, [wanted, turn]);

  // One that was chosen and is gone would be missed for ever.
  const isMissing = state.state === "off" && state.problem === "missing";
  const again = useCallback(() => {
    if (isMissing) setWanted(null);
    setTurn((before) => before + 1);
  }, [isMissing]);
  return { state, cameras, choose: setWanted, again };
}

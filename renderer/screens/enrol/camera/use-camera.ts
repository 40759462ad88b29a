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
      readonly hasTorch: boolean;
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

/**
 * The light is on only while this is mounted and the window can be seen: it goes off the moment either ends. `choose` takes
 * another camera, `again` the same one once more.
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
        const able = track?.getCapabilities() as
          { torch?: boolean } | undefined;
        setState({ state: "on", stream, hasTorch: able?.torch === true });
        const devices = await navigator.mediaDevices.enumerateDevices();
        setCameras(
          devices
            .filter(({ kind }) => kind === "videoinput")
            .map(({ deviceId, label }) => ({ id: deviceId, name: label })),
        );
        track?.addEventListener("ended", () => {
          if (!isOver) setState({ state: "off", problem: "missing" });
        });
      } catch (error) {
        if (!isOver) setState({ state: "off", problem: problemOf(error) });
      }
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

  const again = useCallback(() => {
    setTurn((before) => before + 1);
  }, []);
  return { state, cameras, choose: setWanted, again };
}

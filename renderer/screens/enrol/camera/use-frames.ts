import { safe } from "@orpc/client";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { TrayView } from "../../../../shared/model/tray-view";
import type { FoundQr } from "../../../../shared/qr";
import { useApi } from "../../../api";
import { createQrReader } from "../../../qr/create-qr-reader";
import { pixelsOf } from "../../../qr/open-picture";

const PAUSE_MS = 120;
const LONGEST_TEXT = 8000;
const place = { kind: "camera" } as const;

/** What was read in the last frame, and the size of that frame. */
export type Frame = {
  readonly found: readonly FoundQr[];
  readonly width: number;
  readonly height: number;
};

/** Reads frame after frame of a video, and hands what is new into the tray. */
export function useFrames(
  stream: MediaStream | null,
  onTray: (tray: TrayView) => void,
) {
  const api = useApi();
  const video = useRef<HTMLVideoElement>(null);
  const [frame, setFrame] = useState<Frame | null>(null);
  const take = useEffectEvent(async (texts: readonly string[]) => {
    const answer = await safe(
      api.call.enrol.readCodes({
        codes: texts.map((text) => ({ text, place })),
      }),
    );
    if (answer.error === null) onTray(answer.data);
  });
  useEffect(() => {
    const element = video.current;
    if (element === null || stream === null) return;
    const end = new AbortController();
    const reader = createQrReader();
    const seen = new Set<string>();
    element.srcObject = stream;
    const look = async () => {
      const { videoWidth: width, videoHeight: height } = element;
      if (width === 0 || height === 0) return;
      const read = await reader.read(pixelsOf(element, width, height));
      if (end.signal.aborted || !read.ok) return;
      const { codes } = read.value;
      setFrame({ found: codes, width, height });
      const fresh = codes
        .map(({ text }) => text)
        .filter((text) => text.length <= LONGEST_TEXT && !seen.has(text));
      for (const text of fresh) seen.add(text);
      if (fresh.length > 0) await take(fresh);
    };
    const run = async () => {
      await element.play();
      while (!end.signal.aborted) {
        await look();
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    };
    run().catch(() => undefined); // the picture went away: its owner says why
    return () => {
      end.abort();
      reader.end();
      element.srcObject = null;
      setFrame(null);
    };
  }, [stream]);
  return { video, frame };
}

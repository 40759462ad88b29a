/** What the window shows when it is ready for the member; tests and the start benchmark wait for it. */
export type Ready = "codes" | "vault-problem";

/** A window that is not shown yet draws no frames. */
const NO_FRAME_MS = 200;

/** Marks the moment at which the screen has really been painted: after the frame that follows the render. */
export function announceReady(ready: Ready): void {
  let announced = false;
  const announce = () => {
    if (announced) return;
    announced = true;
    if (ready === "codes") performance.mark("codes-visible");
    document.documentElement.dataset["ready"] = ready;
  };
  requestAnimationFrame(() => {
    setTimeout(announce);
  });
  setTimeout(announce, NO_FRAME_MS);
}

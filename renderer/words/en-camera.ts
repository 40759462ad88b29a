import type { jaCamera } from "./ja-camera";

/** The words for the camera, in English. */
export const enCamera: typeof jaCamera = {
  live: "Picture of the camera",
  hint: "Hold the QR code up to the camera. Pictures are neither kept nor sent.",
  starting: "Starting the camera…",
  choose: "Camera",
  numbered: "Camera {{number}}",
  again: "Try again",
  openSettings: "Open camera settings",
  lightOn: "Light on",
  lightOff: "Light off",
  problem: {
    refused:
      "Nidan may not use the camera. Allow it in the settings of your system, or scan the screen or a picture file instead.",
    missing:
      "There is no camera. Check that it is connected, or scan the screen or a picture file instead.",
    busy: "Another program is using the camera. Quit it and try again, or scan the screen or a picture file instead.",
    failed:
      "The camera could not be used. Try again, or scan the screen or a picture file instead.",
    paused: "The camera was stopped because the window was hidden.",
  },
};

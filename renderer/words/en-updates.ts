import type { jaUpdates } from "./ja-updates";

/** The words for newer versions of Nidan, in English. */
export const enUpdates: typeof jaUpdates = {
  title: "Updates",
  ask: "Check for new versions automatically",
  askHint:
    "When this is on, Nidan asks where it is published one minute after it starts and once a day from then on. Nothing about your entries or your membership is sent. While it is off, Nidan asks only when you press the button below.",
  check: "Check now",
  checking: "Checking…",
  neverChecked: "Not checked yet since Nidan was started.",
  newest:
    "You have the newest version. (Checked on {{at, datetime(month: long; day: numeric; hour: numeric; minute: 2-digit)}})",
  available: "Version {{version}} is available",
  notes: "What is new",
  download: "Download",
  downloading: "Downloading version {{version}}…",
  percent: "{{percent}}% done",
  ready: "Version {{version}} is ready",
  readyHint:
    "Nidan saves every change, quits, and starts again as the new version. The vault file is not touched.",
  install: "Quit and update",
  failedTitle: "Nidan could not be updated",
  off: {
    development: "This is a development build: it does not update itself.",
    "no-feed":
      "This build has no address to get updates from, so it does not update itself. Install new versions from where you got Nidan.",
    "system-package":
      "Nidan was installed as a package of your system, so it does not update itself. Use the software updates of your system.",
    archive:
      "This Nidan was unpacked from an archive, so it does not update itself. Download new versions from where you got it and replace this one.",
    portable:
      "This is the portable Nidan: it does not update itself. Download new versions from where you got it and replace this one.",
  },
  problem: {
    unreachable:
      "The place where Nidan is published could not be reached. Check your network connection and try again.",
    "no-answer":
      "The place where Nidan is published did not answer. Try again later.",
    "too-large":
      "More data arrived than an update can have, so Nidan stopped receiving it.",
    unsigned:
      "The announcement of the update is not signed, so it was not used.",
    "wrong-signature":
      "The signature of the announcement is wrong, so it was not used. Somebody may have altered it.",
    malformed:
      "The announcement of the update could not be read, so it was not used.",
    "other-app":
      "The announcement is not meant for this Nidan, so it was not used.",
    older:
      "The announced version is older than the one you have, so it was not used.",
    expired:
      "The announcement is out of date, so it was not used. Check that this computer's date is right, and try again later.",
    damaged:
      "What was downloaded is not what was announced, so it was thrown away. Please try again.",
    "not-installed":
      "The new version could not be put in place. Quit Nidan and install it from where you got it.",
    failed: "Something went wrong while updating. Please try again.",
  },
  untouched: "Your Nidan and your entries are as they were.",
};

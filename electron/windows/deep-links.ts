import { app } from "electron";
import type { Flavour } from "../../shared/model/app-view";
import { linkIn, schemesOf, type OpeningLink } from "./start-words";

/**
 * Takes every link by which the system opens the app: in the words of its start, in those of a second start that gave
 * way to this one, and as macOS's own event, which can come before the app is ready. `show` opens the window or brings
 * it to the front.
 */
export function receiveLinks(
  flavour: Flavour,
  put: (link: OpeningLink) => void,
  show: () => void,
): void {
  const receive = (words: readonly string[]) => {
    const link = linkIn(words, flavour);
    if (link !== null) put(link);
  };
  receive(process.argv);
  app.on("second-instance", (_event, words) => {
    receive(words);
    show();
  });
  app.on("open-url", (event, address) => {
    event.preventDefault();
    receive([address]);
    show();
  });
}

/**
 * Makes this app the one that opens links, where that is the app's to do: installed, and not on Linux, where the desktop
 * entry of the package says it and asking would run a slow script that writes into the home folder. A build that is
 * being tried out takes nothing away from the installed app.
 */
export function claimLinks(flavour: Flavour): void {
  if (app.isPackaged && process.platform !== "linux")
    for (const scheme of schemesOf(flavour))
      app.setAsDefaultProtocolClient(scheme);
}

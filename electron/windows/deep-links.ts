import { app } from "electron";
import { SCHEME } from "../../shared/sign-in-link";
import { ENTRY_SCHEMES, linkIn, type OpeningLink } from "./start-words";

/**
 * Takes every link by which the system opens the app: in the words of its start, in those of a second start that gave
 * way to this one, and as macOS's own event, which can come before the app is ready. `show` opens the window or brings
 * it to the front.
 */
export function receiveLinks(
  put: (link: OpeningLink) => void,
  show: () => void,
): void {
  const receive = (words: readonly string[]) => {
    const link = linkIn(words);
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
export function claimLinks(): void {
  if (app.isPackaged && process.platform !== "linux")
    for (const scheme of [SCHEME, ...ENTRY_SCHEMES])
      app.setAsDefaultProtocolClient(scheme);
}

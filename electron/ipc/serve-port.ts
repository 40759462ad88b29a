import { ipcMain, MessageChannelMain, type WebContents } from "electron";
import { handshake } from "../../shared/contract/handshake";
import type { Log } from "../ports/log";
import type { ContractHandler } from "./contract-handler";
import { isTrustedFrame } from "./trusted-frame";

/**
 * Gives a port that speaks the contract to each main frame of our own windows that asks; everyone else is told that it
 * was refused. Who asks before the contract is served waits for it.
 */
export function servePort(
  served: Promise<ContractHandler>,
  isOwnWindow: (contents: WebContents) => boolean,
  log: Log,
): void {
  ipcMain.on(handshake.connect, ({ sender, senderFrame: frame }) => {
    if (frame === null) return; // navigated away or closed: there is nobody to answer
    const trusted = isTrustedFrame({
      isMainFrame: frame === sender.mainFrame,
      isOwnWindow: isOwnWindow(sender),
      url: frame.url,
    });
    if (!trusted) {
      log.note("stranger-refused");
      frame.postMessage(handshake.refused, null);
      return;
    }
    void served.then((handler) => {
      const { port1, port2 } = new MessageChannelMain();
      handler.upgrade(port1);
      port1.start();
      frame.postMessage(handshake.port, null, [port2]);
    });
  });
}

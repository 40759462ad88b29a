import { ipcMain, MessageChannelMain, type WebContents } from "electron";
import { handshake } from "../../shared/contract/handshake";
import type { Log } from "../ports/log";
import { createContractHandler } from "./contract-handler";
import type { AppRouter } from "./router";
import { isTrustedFrame } from "./trusted-frame";

/**
 * Gives a port that speaks the contract to each main frame of our own windows that asks; everyone else is told that it
 * was refused.
 */
export function servePort(
  router: AppRouter,
  isOwnWindow: (contents: WebContents) => boolean,
  log: Log,
): void {
  const handler = createContractHandler(router, log);
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
    const { port1, port2 } = new MessageChannelMain();
    handler.upgrade(port1);
    port1.start();
    frame.postMessage(handshake.port, null, [port2]);
  });
}

import { ipcRenderer } from "electron";
import { handshake } from "../shared/contract/handshake";

// What this script uses of the page; the main side is compiled without the browser's types.
declare const location: { readonly origin: string };
declare const window: {
  addEventListener(
    type: "message",
    listener: (event: { source: unknown; data: unknown }) => void,
  ): void;
  postMessage(
    message: string,
    targetOrigin: string,
    transfer?: readonly unknown[],
  ): void;
};

// Asked for at once, so that the port is here before the page needs it. The page gets a port and nothing else.
const answer = new Promise<readonly unknown[]>((resolve) => {
  ipcRenderer.once(handshake.port, ({ ports }) => {
    resolve(ports);
  });
  ipcRenderer.once(handshake.refused, () => {
    resolve([]);
  });
});
ipcRenderer.send(handshake.connect);

window.addEventListener("message", ({ source, data }) => {
  if (source !== window || data !== handshake.request) return;
  void answer.then((ports) => {
    const word = ports.length > 0 ? handshake.port : handshake.refused;
    window.postMessage(word, location.origin, ports);
  });
});

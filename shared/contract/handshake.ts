/** How a page gets its message port: page -> preload -> main -> preload -> page. */
export const handshake = {
  /** ipc, preload to main: "give this frame a port". */
  connect: "nidan:connect",
  /** ipc, main to preload, with the port. */
  port: "nidan:port",
  /** ipc, main to preload, without a port: the frame is not ours. */
  refused: "nidan:refused",
  /** window message, page to preload: "hand me the port". */
  request: "nidan:request-port",
} as const;

import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { isSessionBusThere } from "../../electron/adapters/keychain/session-bus";

describe.runIf(process.platform === "linux")("the session bus", () => {
  test("is there when one of its sockets listens, wherever the address says", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "nidan bus "));
    const server = createServer().listen(path.join(folder, "bus"));
    await once(server, "listening");
    const escaped = folder.replaceAll(" ", "%20");
    for (const env of [
      { DBUS_SESSION_BUS_ADDRESS: `unix:path=${escaped}/bus,guid=00` },
      {
        DBUS_SESSION_BUS_ADDRESS: `unix:path=/nonexistent;unix:path=${escaped}/bus`,
      },
      { XDG_RUNTIME_DIR: folder },
    ])
      expect(await isSessionBusThere(env)).toBe(true);
    server.close();
    await once(server, "close");
    expect(await isSessionBusThere({ XDG_RUNTIME_DIR: folder })).toBe(false);
  });

  test.each([
    {},
    { DBUS_SESSION_BUS_ADDRESS: "unix:path=/nonexistent" },
    { DBUS_SESSION_BUS_ADDRESS: "tcp:host=localhost" },
    { DBUS_SESSION_BUS_ADDRESS: "unix:abstract=nidan-nobody-listens" },
  ])("is not there: %o", async (env) => {
    expect(await isSessionBusThere(env)).toBe(false);
  });
});

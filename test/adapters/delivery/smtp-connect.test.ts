import { once } from "node:events";
import type { Socket } from "node:net";
import { expect, test } from "vitest";
import { openSmtpSocket } from "../../../electron/adapters/delivery/smtp-connect";
import { checkSmtpSettings } from "../../../electron/adapters/delivery/smtp-settings";
import { must } from "../../fakes/must";
import { openWorld } from "./smtp-world";

test("a connection is over when its time is, whatever it was doing", async () => {
  const { settings } = await openWorld();
  const limit = new AbortController();
  const connection = await new Promise<Socket | undefined>((resolve) => {
    openSmtpSocket(
      must(checkSmtpSettings(settings)),
      () => Promise.reject(new Error("an address needs no lookup")),
      limit.signal,
      (_, opened) => {
        resolve(opened?.connection);
      },
    );
  });
  if (connection === undefined) throw new Error("not connected");
  expect(connection.destroyed).toBe(false);
  limit.abort();
  await once(connection, "close");
  expect(connection.destroyed).toBe(true);
});

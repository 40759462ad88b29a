import { safe } from "@orpc/client";
import { describe, expect, onTestFinished, test } from "vitest";
import { connect } from "../fakes/connect";
import { createSmallApp } from "../fakes/small-app";
import { answer, call, nobody, started, takesInput } from "./calls";

describe("bad input", () => {
  const junk: [string, unknown][] = [
    ["nothing", undefined],
    ["null", null],
    ["a text", "x"],
    ["a number", 7],
    ["a list", [[]]],
    ["an unknown member", { surprise: true, __proto__: { entryId: nobody } }],
    [
      "an id that is none",
      {
        entryId: "../../etc/passwd",
        which: "current",
        candidateIds: ["x"],
        chosen: ["x"],
        codes: ["x"],
        foundId: "x",
        text: 5,
        language: "xx",
      },
    ],
  ];
  test("is tried on every call that takes any", () => {
    const names = takesInput.map((path) => path.join("."));
    expect(names.filter((name) => name.startsWith("account."))).toHaveLength(
      24,
    );
    expect(names.filter((name) => !name.startsWith("account."))).toEqual([
      "app.setPreferences",
      "app.openSystemSettings",
      "app.savePdf",
      "app.helpAsked",
      "backups.offer",
      "backups.unlockCopy",
      "backups.recover",
      "backups.preview",
      "backups.restore",
      "codes.copy",
      "codes.advance",
      "codes.remove",
      "codes.restore",
      "enrol.scanScreen",
      "enrol.readText",
      "enrol.readCodes",
      "enrol.readTyped",
      "enrol.codes",
      "enrol.rename",
      "enrol.add",
      "enrol.openLink",
      "recoveryCodes.read",
      "recoveryCodes.view",
      "recoveryCodes.save",
      "recoveryCodes.reveal",
      "recoveryCodes.mark",
      "recoveryCodes.copy",
      "recoveryCodes.forget",
      "recoveryCodes.restore",
      "service.setWhere",
      "service.setRoad",
      "service.sendTest",
      "trash.restore",
      "trash.erase",
      "vault.unlock",
      "vault.begin",
      "vault.setPassphrase",
      "vault.removePassphrase",
      "vault.setKeychainOpens",
      "vault.revealNewRecoveryKey",
      "vault.keepRecoveryKey",
      "vault.removeRecoveryKey",
    ]);
  });
  test.each(
    takesInput.flatMap((path) =>
      junk.map(
        ([kind, input]) =>
          [`${path.join(".")} refuses ${kind}`, path, input] as const,
      ),
    ),
  )("%s", async (_name, path, input) => {
    const { client, ports } = started();
    expect(await answer(call(client, path)(input))).toMatchObject({
      code: "BAD_REQUEST",
    });
    expect(ports.vaultStore.writes).toBe(0);
    expect(ports.log.bugs).toEqual([]);
  });

  test("a text beyond the limit is refused", async () => {
    const { client } = started();
    const text = "x".repeat(200_001);
    expect(await answer(client.enrol.readText({ text }))).toMatchObject({
      code: "BAD_REQUEST",
    });
  });

  test("a call that is not in the contract is not found", async () => {
    const { client } = started();
    const unknown = (
      client as unknown as Record<
        string,
        Record<string, (input: unknown) => Promise<unknown>>
      >
    )["vault"]?.["revealEverything"];
    expect(await answer(unknown?.({}) ?? Promise.resolve())).toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("a crashed handler", () => {
  test.each(["boom at /home/somebody/path:1:1", "otpauth://totp/x?secret=ABC"])(
    "is answered without its words: %s",
    async (words) => {
      const app = createSmallApp();
      const served = app.start();
      const { client, close } = connect(
        {
          ...served,
          authenticator: {
            ...served.authenticator,
            view: () => Promise.reject(new Error(words)),
          },
        },
        app.ports.log,
      );
      onTestFinished(close);
      const [error] = await safe(client.vault.status());
      expect(error).toMatchObject({
        code: "INTERNAL_SERVER_ERROR",
        message: "Internal server error",
      });
      expect(JSON.stringify(error)).not.toContain(words);
      expect(app.ports.log.bugs).toHaveLength(1);
    },
  );
});

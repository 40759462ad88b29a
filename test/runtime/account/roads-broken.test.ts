import { describe, expect, test } from "vitest";
import type { Console } from "../../../electron/runtime/account/console";
import { yes } from "../../../shared/outcome";
import { must } from "../../fakes/must";
import { startSmtpServer } from "../../fakes/real-smtp-server";
import {
  createRoadsWorld,
  halfwayIn,
  linkIn,
  mailServer,
  openConnected,
  provingNumber,
  smtpRoad,
  soon,
  useSimulator,
} from "./roads-world";

const simulator = useSimulator();

function problemOf({ account }: Console) {
  return async () => must(await account.secondStep(undefined)).problem;
}

describe("a road that is broken", () => {
  test("is tried again until it is whole, and what waited arrives once", async () => {
    const mail = await mailServer();
    const { world, start, waiting, pass } = createRoadsWorld(mail.ca);
    const console = await start();
    const { account, service } = console;
    await halfwayIn(console, world.code);
    must(await service.setRoad({ which: "mail", road: smtpRoad(mail) }));
    mail.trouble({ at: "greeting", does: "break" });
    must(await account.requestLink(undefined));
    await soon(waiting).toBe(1);
    pass(1_999);
    expect(mail.visits()).toBe(1);
    pass(1);
    await soon(mail.visits).toBe(2);
    await soon(waiting).toBe(1);
    expect(mail.mails).toEqual([]);
    expect(await problemOf(console)()).toBeNull();
    mail.trouble(null);
    pass(10_000);
    await soon(() => mail.mails.length).toBe(1);
    const link = linkIn(mail);
    must(await account.redeemLink({ link }));
    pass(3_600_000);
    await start(); // a restart sends nothing twice
    await soon(waiting).toBe(0);
    const links = mail.mails.filter(({ parsed }) =>
      parsed.text?.includes("nidan://"),
    );
    expect(links).toHaveLength(1);
  });

  test("is left for another that is set up meanwhile, for what still waits as well", async () => {
    const gone = await startSmtpServer({ security: "none" });
    await gone.stop();
    const mail = await mailServer();
    const { world, start, waiting, pass } = createRoadsWorld(mail.ca);
    const console = await start();
    const { account, service } = console;
    await halfwayIn(console, world.code);
    must(await service.setRoad({ which: "mail", road: smtpRoad(gone) }));
    must(await account.requestLink(undefined));
    await soon(waiting).toBe(1);
    must(await service.setRoad({ which: "mail", road: smtpRoad(mail) }));
    pass(2_000);
    await soon(() => mail.mails.length).toBe(1);
    must(await account.redeemLink({ link: linkIn(mail) }));
  });

  test.each([
    ["+1 500 555 0001", "invalid-number"],
    ["+1 500 555 0002", "not-reachable"],
    ["+1 500 555 0003", "country-refused"],
  ])(
    "R38 the provider refuses %s: the second step that waits says %s, and nothing comes",
    async (number, problem) => {
      const { console } = await openConnected(simulator(), {
        countries: ["JP", "US"],
      });
      const { account } = console;
      const { phoneId } = await provingNumber(console, number);
      must(await account.requestCode({ channel: "sms", phoneId }));
      await soon(problemOf(console)).toBe(problem);
      expect(await simulator().messages()).toEqual([]);
      const requests = await simulator().requests();
      expect(requests.filter((it) => it.startsWith("POST"))).toHaveLength(1);
    },
  );

  test("R38 a wrong password of the mail server is nothing that a member can mend", async () => {
    const { console, mail, world } = await openConnected(simulator());
    const { account, service } = console;
    await halfwayIn(console, world.code);
    const road = smtpRoad(mail, { password: "another" });
    must(await service.setRoad({ which: "mail", road }));
    must(await account.requestLink(undefined));
    await soon(problemOf(console)).toBe("misconfigured");
    expect(mail.mails.map(({ parsed }) => parsed.text).join()).not.toContain(
      "nidan://",
    );
  });

  test("C13 a mail server that nobody vouches for gets no mail", async () => {
    const mail = await mailServer();
    const { service } = await createRoadsWorld().start();
    must(await service.setRoad({ which: "mail", road: smtpRoad(mail) }));
    const to = "admin@example.jp";
    expect(
      await service.sendTest({ channel: "email", to, language: "ja" }),
    ).toEqual(yes({ problem: "misconfigured" }));
    expect(mail.visits()).toBe(1);
    expect(mail.mails).toEqual([]);
  });
});

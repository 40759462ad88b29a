import { describe, expect, test } from "vitest";
import { no, yes } from "../../../shared/outcome";
import { must } from "../../fakes/must";
import {
  createRoadsWorld,
  E164,
  mailServer,
  NUMBER,
  smtpRoad,
  twilioRoad,
  useSimulator,
} from "./roads-world";

const simulator = useSimulator();
const mailTest = {
  channel: "email",
  to: "admin@example.jp",
  language: "ja",
} as const;
const smsTest = { channel: "sms", to: NUMBER, language: "ja" } as const;

describe("a test message", () => {
  test.each(["sms", "voice"] as const)(
    "goes by %s, says what it is, holds no code, and is charged like any other",
    async (channel) => {
      const { world, start } = createRoadsWorld();
      const { service } = await start();
      const road = twilioRoad(simulator());
      must(await service.setRoad({ which: "phone", road }));
      const typed = { channel, to: NUMBER, language: "ja" } as const;
      expect(await service.sendTest(typed)).toEqual(yes({ problem: null }));
      const [item, ...more] = await simulator().messages(E164);
      expect(more).toEqual([]);
      expect(item?.channel).toBe(channel);
      expect(item?.text).toContain("テスト");
      expect(item?.text).not.toMatch(/\d{6}/);
      const until = world.clock.now() + 60_000;
      expect(await service.sendTest(typed)).toEqual(
        no({ code: "SENDING_LIMITED", data: { until } }),
      );
      world.later(60_000);
      must(await service.sendTest(typed));
      expect(await simulator().messages(E164)).toHaveLength(2);
    },
  );

  test("R35 the day's budget and the kill switch hold for it too, and not for mails", async () => {
    const cost = { sms: 10, voice: 20, perDay: 15 };
    const poor = await createRoadsWorld(undefined, { cost }).start();
    must(await poor.service.sendTest(smsTest));
    const paused = no({ code: "SENDING_PAUSED" });
    const other = { ...smsTest, to: "080-8765-4321" };
    expect(await poor.service.sendTest(other)).toEqual(paused);
    const off = createRoadsWorld(undefined, { sendingPaused: true });
    const { service } = await off.start();
    expect(await service.sendTest(smsTest)).toEqual(paused);
    expect(await service.sendTest(mailTest)).toEqual(yes({ problem: null }));
    expect(off.world.outbox.received().map(({ channel }) => channel)).toEqual([
      "email",
    ]);
  });

  test("R38 answers with what the provider said of it", async () => {
    const mail = await mailServer();
    const { start } = createRoadsWorld(mail.ca, { countries: ["JP", "US"] });
    const { service } = await start();
    must(await service.setRoad({ which: "mail", road: smtpRoad(mail) }));
    const road = twilioRoad(simulator());
    must(await service.setRoad({ which: "phone", road }));
    for (const [does, problem] of [
      ["550 5.1.1 No such mailbox", "invalid-number"],
      ["552 5.2.2 Mailbox full", "not-reachable"],
      ["451 4.7.1 Try again later", "temporary"],
    ] as const) {
      mail.trouble({ at: "RCPT", does });
      expect(await service.sendTest(mailTest)).toEqual(yes({ problem }));
    }
    const to = "+1 500 555 0002";
    expect(await service.sendTest({ ...smsTest, to })).toEqual(
      yes({ problem: "not-reachable" }),
    );
    expect(mail.mails).toEqual([]);
  });

  test("C22 goes to exactly one address or number", async () => {
    const { world, start } = createRoadsWorld();
    const { service } = await start();
    for (const to of ["", "a@b.jp, c@d.jp", "a@b.jp\r\nBcc: c@d.jp", NUMBER])
      expect(await service.sendTest({ ...mailTest, to })).toEqual(
        no({ code: "ADDRESS_REFUSED" }),
      );
    for (const to of [
      "",
      "hanako@example.jp",
      `${NUMBER},${NUMBER}`,
      "0990-123456",
    ])
      expect(await service.sendTest({ ...smsTest, to })).toMatchObject(
        no({ code: "NUMBER_REFUSED" }),
      );
    expect(world.outbox.received()).toEqual([]);
  });
});

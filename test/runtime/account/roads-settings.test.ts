import { describe, expect, onTestFinished, test } from "vitest";
import { roadsSchema, type Road } from "../../../shared/model/delivery-road";
import { no, yes } from "../../../shared/outcome";
import { must } from "../../fakes/must";
import { startWebhook } from "../../fakes/real-webhook";
import type { ProviderSimulator } from "../../fakes/start-provider-simulator";
import {
  createRoadsWorld,
  MAIL_ACCOUNT,
  mailServer,
  NUMBER,
  smtpRoad,
  twilioRoad,
  useSimulator,
} from "./roads-world";

const simulator = useSimulator();

async function hookServer() {
  const hook = await startWebhook();
  onTestFinished(hook.stop);
  return hook;
}

const refused = no({ code: "ROAD_REFUSED" });
const nowhere = { port: 25 };
const hookRoad = (url: string, token?: string): Road => ({
  kind: "webhook",
  url,
  token,
});
const mailTest = {
  channel: "email",
  to: "admin@example.jp",
  language: "ja",
} as const;
const smsTest = { channel: "sms", to: NUMBER, language: "ja" } as const;

describe("the secret of a road", () => {
  test("C14 is in no answer, also after a restart, and in no clear bytes of the file", async () => {
    const { world, start } = createRoadsWorld();
    const { service } = await start();
    const mail = smtpRoad(nowhere);
    const phone = twilioRoad(simulator());
    const answers: unknown[] = [
      must(await service.setRoad({ which: "mail", road: mail })),
      must(await service.setRoad({ which: "phone", road: phone })),
      must(await service.roads(undefined)),
    ];
    const again = (await start()).service;
    answers.push(must(await again.roads(undefined)));
    const hook = hookRoad("https://hook.example/in", "hook-secret-token");
    answers.push(must(await again.setRoad({ which: "mail", road: hook })));
    for (const answer of answers) {
      expect(roadsSchema.safeParse(answer).success).toBe(true);
      expect(JSON.stringify(answer)).not.toMatch(/postal-secret|secret-token/);
      expect(JSON.stringify(answer)).not.toContain(simulator().authToken);
    }
    expect(JSON.stringify(answers[3])).toContain(simulator().accountSid);
    const bytes = Buffer.from(world.vaultStore.bytes ?? []).toString("latin1");
    expect(bytes).not.toBe("");
    for (const text of ["hook.example", "hook-secret", simulator().authToken])
      expect(bytes).not.toContain(text);
  });

  test("stays when it is left out and the road leads to the same account: mails still go out", async () => {
    const mail = await mailServer();
    const { start } = createRoadsWorld(mail.ca);
    const { service } = await start();
    must(await service.setRoad({ which: "mail", road: smtpRoad(mail) }));
    const road = smtpRoad(mail, {
      password: undefined,
      from: "other@nidan.example",
    });
    must(await service.setRoad({ which: "mail", road }));
    expect(await service.sendTest(mailTest)).toEqual(yes({ problem: null }));
    expect(mail.mails[0]).toMatchObject({
      from: "other@nidan.example",
      user: MAIL_ACCOUNT.user,
    });
  });

  test("C13 is not carried along to another host or user: such a road is refused, and the one before stays", async () => {
    const { start } = createRoadsWorld();
    const { service } = await start();
    must(await service.setRoad({ which: "mail", road: smtpRoad(nowhere) }));
    const before = must(await service.roads(undefined));
    for (const change of [
      { host: "mail.thief.example" },
      { host: "localhost" },
      { user: "somebody" },
    ]) {
      const road = smtpRoad(nowhere, { ...change, password: undefined });
      expect(await service.setRoad({ which: "mail", road })).toEqual(refused);
    }
    expect(must(await service.roads(undefined))).toEqual(before);
  });

  test("C13 is not carried along to another account or base of Twilio's", async () => {
    const { start } = createRoadsWorld();
    const { service } = await start();
    const road = twilioRoad(simulator());
    must(await service.setRoad({ which: "phone", road }));
    for (const change of [
      { accountSid: `AC${"0".repeat(32)}` },
      { baseUrl: "http://127.0.0.1:9" },
      { baseUrl: undefined },
    ]) {
      const changed = { authToken: undefined, ...change };
      const elsewhere = twilioRoad(simulator(), changed);
      expect(
        await service.setRoad({ which: "phone", road: elsewhere }),
      ).toEqual(refused);
    }
    const same = twilioRoad(simulator(), { authToken: undefined });
    must(await service.setRoad({ which: "phone", road: same }));
    expect(await service.sendTest(smsTest)).toEqual(yes({ problem: null }));
  });

  test("C13 a webhook elsewhere gets the message without the token of the one before", async () => {
    const [before, after] = [await hookServer(), await hookServer()];
    const { start } = createRoadsWorld();
    const { service } = await start();
    const tokens = async (hook: typeof before, token?: string) => {
      const road = hookRoad(hook.url, token);
      must(await service.setRoad({ which: "mail", road }));
      must(await service.sendTest(mailTest));
      return hook.requests.map(({ headers }) => headers.authorization);
    };
    expect(await tokens(before, "hook-token")).toEqual(["Bearer hook-token"]);
    expect(await tokens(before)).toEqual(Array(2).fill("Bearer hook-token"));
    expect(await tokens(after)).toEqual([undefined]);
    expect((await tokens(before)).at(-1)).toBeUndefined(); // forgotten for good
  });

  test("is gone with its road: after the stand-in it has to be brought again", async () => {
    const { start } = createRoadsWorld();
    const { service } = await start();
    must(await service.setRoad({ which: "mail", road: smtpRoad(nowhere) }));
    must(await service.setRoad({ which: "mail", road: null }));
    const road = smtpRoad(nowhere, { password: undefined });
    expect(await service.setRoad({ which: "mail", road })).toEqual(refused);
  });
});

describe("a road that is refused", () => {
  const elsewhere: readonly (readonly [string, "mail" | "phone", Road])[] = [
    ["Twilio for mails", "mail", twilioRoad(fixed())],
    ["a mail server for codes", "phone", smtpRoad(nowhere)],
    [
      "C13 a cloud's metadata",
      "mail",
      smtpRoad(nowhere, { host: "169.254.169.254" }),
    ],
    [
      "C13 no TLS to another computer",
      "mail",
      smtpRoad(nowhere, { host: "mail.example.jp", security: "none" }),
    ],
    ["C22 two senders", "mail", smtpRoad(nowhere, { from: "a@b.jp, c@d.jp" })],
    ["half a sign-in", "mail", smtpRoad(nowhere, { password: "" })],
    [
      "C13 Twilio's key to another host",
      "phone",
      twilioRoad(fixed(), { baseUrl: "https://twilio.example" }),
    ],
    ["no key", "phone", twilioRoad(fixed(), { authToken: undefined })],
    ["C13 a file", "mail", hookRoad("file:///etc/passwd")],
    ["C13 plain HTTP", "phone", hookRoad("http://hook.example/")],
    ["C13 a link-local webhook", "phone", hookRoad("https://169.254.169.254/")],
  ];

  test.each(elsewhere)(
    "%s: nothing is saved, and the stand-in stays",
    async (_, which, road) => {
      const { world, start } = createRoadsWorld();
      const { service } = await start();
      expect(await service.setRoad({ which, road })).toEqual(refused);
      expect(world.vaultStore.writes).toBe(0);
      expect(must(await service.roads(undefined))).toEqual({
        mail: null,
        phone: null,
      });
    },
  );

  test("one that cannot be saved is not used either", async () => {
    const { world, start } = createRoadsWorld();
    const { service } = await start();
    world.vaultStore.problem = "disk-full";
    const road = smtpRoad(nowhere);
    expect(await service.setRoad({ which: "mail", road })).toMatchObject(
      no({ code: "SAVE_FAILED" }),
    );
    world.vaultStore.problem = null;
    must(await service.sendTest(mailTest));
    expect(world.outbox.received()).toHaveLength(1);
  });
});

/** A simulator's account that is never asked anything. */
function fixed() {
  return {
    url: "http://127.0.0.1:9",
    accountSid: `AC${"a".repeat(32)}`,
    authToken: "b".repeat(32),
    from: "+15005550006",
  } as ProviderSimulator;
}

import { connectDelivery } from "../../../electron/adapters/delivery/connect-delivery";
import { createSmtpDelivery } from "../../../electron/adapters/delivery/smtp-delivery";
import type { Policy } from "../../../electron/engine";
import { newClient } from "../../../electron/runtime/account/client";
import {
  openConsole,
  type Console,
} from "../../../electron/runtime/account/console";
import type { Road } from "../../../shared/model/delivery-road";
import {
  afterAll,
  beforeAll,
  beforeEach,
  expect,
  onTestFinished,
} from "vitest";
import { must } from "../../fakes/must";
import {
  startSmtpServer,
  type RealSmtpServer,
} from "../../fakes/real-smtp-server";
import {
  createServiceWorld,
  PASSWORD,
  signedIn,
  turnedOn,
} from "../../fakes/service-world";
import {
  startProviderSimulator,
  type ProviderSimulator,
} from "../../fakes/start-provider-simulator";

export const MAIL_ACCOUNT = { user: "nidan", password: "postal-secret-1" };
export const NUMBER = "090-1234-5678";
export const E164 = "+819012345678";

/** What happens at a real far end, on a computer that has other things to do as well. */
export const soon = <Value>(look: () => Value) =>
  expect.poll(look, { timeout: 20_000 });

/** One simulator for all tests of a file, empty for each. */
export function useSimulator(): () => ProviderSimulator {
  let simulator: ProviderSimulator | null = null;
  const running = () => {
    if (simulator === null) throw new Error("the simulator did not start");
    return simulator;
  };
  beforeAll(async () => {
    simulator = await startProviderSimulator();
  });
  beforeEach(() => running().clear());
  afterAll(() => running().stop());
  return running;
}

/** A mail server for one test: STARTTLS, and nobody sends without signing in. */
export async function mailServer(): Promise<RealSmtpServer> {
  const server = await startSmtpServer({
    security: "starttls",
    account: MAIL_ACCOUNT,
  });
  onTestFinished(server.stop);
  return server;
}

/** The link of the last mail that holds one. */
export function linkIn({ mails }: RealSmtpServer): string {
  const texts = mails.map(({ parsed }) => parsed.text ?? "").reverse();
  return /nidan:\/\/sign-in\/\S+/.exec(texts.join("\n"))?.[0] ?? "no link came";
}

/** The road to a mail server on this computer. */
export function smtpRoad(
  { port }: Pick<RealSmtpServer, "port">,
  change: Partial<Extract<Road, { kind: "smtp" }>> = {},
): Road {
  return {
    kind: "smtp",
    host: "127.0.0.1",
    port,
    security: "starttls",
    ...MAIL_ACCOUNT,
    from: "no-reply@nidan.example",
    ...change,
  };
}

/** The road to a simulator. */
export function twilioRoad(
  { url, accountSid, authToken, from }: ProviderSimulator,
  change: Partial<Extract<Road, { kind: "twilio" }>> = {},
): Road {
  return {
    kind: "twilio",
    accountSid,
    authToken,
    from,
    baseUrl: url,
    ...change,
  };
}

/**
 * The service with the roads that the app has, and nothing but their far ends made here. `ca` signs the mail server's
 * certificate; the app trusts it as it trusts a company's own once the system does. Its clock stands while the service
 * waits; `pass` lets that time go by.
 */
export function createRoadsWorld(ca?: string, policy: Partial<Policy> = {}) {
  const world = createServiceWorld(policy);
  const waiting: { readonly until: number; readonly wake: () => void }[] = [];
  world.clock.sleep = (milliseconds) =>
    new Promise((wake) => {
      waiting.push({ until: world.clock.now() + milliseconds, wake });
    });
  world.connect = (road) => {
    const delivery = connectDelivery(road);
    if (delivery === null || road.kind !== "smtp" || ca === undefined)
      return delivery;
    return createSmtpDelivery({ ...road, password: road.password ?? "", ca });
  };
  return {
    world,
    /** How many wait for their next try. */
    waiting: () => waiting.length,
    pass: (milliseconds: number) => {
      world.later(milliseconds);
      const now = world.clock.now();
      for (const sleeper of waiting.splice(0))
        if (sleeper.until <= now) sleeper.wake();
        else waiting.push(sleeper);
    },
    /** Once more is a restart. */
    start: async (): Promise<Console> =>
      must(
        await openConsole(
          world,
          newClient({ deviceName: "ノートPC", ip: null }, null),
        ),
      ),
  };
}

/** A member who is signed in, with a number and a second step to prove it by. */
export async function provingNumber({ account }: Console, number = NUMBER) {
  const memberId = await signedIn(account);
  const { phoneId } = must(await account.addPhone({ number }));
  must(await account.startBinding(undefined));
  return { memberId, phoneId };
}

/** A service whose mails go by SMTP and whose codes go by a simulator. */
export async function openConnected(
  simulator: ProviderSimulator,
  policy: Partial<Policy> = {},
) {
  const mail = await mailServer();
  const roads = createRoadsWorld(mail.ca, policy);
  const console = await roads.start();
  const { service } = console;
  must(await service.setRoad({ which: "mail", road: smtpRoad(mail) }));
  must(await service.setRoad({ which: "phone", road: twilioRoad(simulator) }));
  return { ...roads, mail, console };
}

/** A member who began to sign in, and whose second step waits. */
export async function halfwayIn(
  { account }: Console,
  code: (secret: string) => string,
): Promise<void> {
  const memberId = await signedIn(account);
  await turnedOn(account, code);
  must(await account.signIn({ memberId, password: PASSWORD }));
}

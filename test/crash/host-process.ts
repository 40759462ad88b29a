import { request } from "node:http";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { nodeEntropy as entropy } from "../../electron/adapters/entropy/node-entropy";
import { stderrLog as log } from "../../electron/adapters/log/stderr-log";
import { createFileVaultStore } from "../../electron/adapters/vault-store/file-vault-store";
import type { Delivery } from "../../electron/ports/delivery";
import { newClient } from "../../electron/runtime/account/client";
import { openConsole } from "../../electron/runtime/account/console";
import { openService } from "../../electron/runtime/account/open-service";
import type { AccountCalls } from "../../shared/contract/calls";
import { phoneIdSchema } from "../../shared/ids";
import { yes } from "../../shared/outcome";
import { must } from "../fakes/must";
import { createQuickHasher } from "../fakes/quick-hasher";
import { createCutDisk, createDieAt, cutSaves, die } from "./die-at";
import { createFileKeychain } from "./file-keychain";
import type { Next, Plan, Told } from "./plan";
import { crashPolicy, FILE_NAME } from "./setting";

// One life of the real host. It is started with its plan, carries it out, and dies.
const plan = JSON.parse(process.argv[2] ?? "") as Plan;
const dieAt = createDieAt(plan.cut);
const startedAt = Date.now();

function tell(told: Told): Promise<string> {
  return new Promise((resolve, reject) => {
    const sending = request(plan.url, { method: "POST" }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (chunk: string) => (text += chunk));
      answer.on("end", () => {
        if (answer.statusCode === 200) resolve(text);
        else reject(new Error(`the witness says ${answer.statusCode ?? 0}`));
      });
    });
    sending.on("error", reject);
    sending.end(JSON.stringify(told));
  });
}

const delivery: Delivery = {
  send: async (message, id) => {
    dieAt("before-hand-over");
    await tell({ is: "message", id, message });
    dieAt("after-hand-over");
    return yes({ receipt: null });
  },
};
const client = newClient({ deviceName: "ノートPC", ip: null }, null);
client.challenge = plan.challenge;
const file = createFileVaultStore(
  path.join(plan.folder, FILE_NAME),
  createCutDisk(dieAt),
);
const keychain = createFileKeychain(path.join(plan.folder, "keychain"));

async function stored() {
  return must(await openService({ keychain, vaultStore: file, entropy })).state;
}

async function untilAllIsOut(): Promise<void> {
  for (let tries = 0; tries < 2000; tries++) {
    if ((await stored()).outbox.length === 0) return;
    await setTimeout(5);
  }
  throw new Error("the outbox never became empty");
}

async function live(): Promise<void> {
  await tell({ is: "started" });
  const { account } = must(
    await openConsole(
      {
        keychain,
        vaultStore: cutSaves(file, dieAt),
        entropy,
        log,
        clock: {
          now: () => plan.now + Date.now() - startedAt,
          sleep: async (milliseconds) => {
            await setTimeout(milliseconds);
          },
        },
        policy: crashPolicy,
        createHasher: createQuickHasher,
        standIn: delivery,
        connect: () => null,
      },
      client,
    ),
  );
  await untilAllIsOut();
  const next = JSON.parse(await tell({ is: "ready" })) as Next;
  if (next.do === "ask") await ask(account, next);
  if (next.do === "submit")
    await answered(
      account.submitCode({ kind: "sent", code: next.code, trust: null }),
    );
  if (next.do === "redeem")
    await answered(account.redeemLink({ link: next.link }));
  await tell({ is: "done" });
}

async function answered(
  answer: ReturnType<AccountCalls["submitCode" | "redeemLink"]>,
): Promise<void> {
  const given = await answer;
  await tell({
    is: "answered",
    refusal: given.ok ? null : given.problem.code,
  });
}

async function ask(
  account: AccountCalls,
  { by, phoneId, signIn }: Extract<Next, { do: "ask" }>,
): Promise<void> {
  if (signIn !== null) must(await account.signIn(signIn));
  const { challenge } = client;
  if (challenge === null) throw new Error("no second step was asked for");
  await tell({ is: "challenge", challenge });
  const asked =
    by === "email"
      ? await account.requestLink(undefined)
      : await account.requestCode({
          channel: "sms",
          phoneId: phoneIdSchema.parse(phoneId),
        });
  const member = (await stored()).members.get(challenge.memberId);
  const waiting = member?.challenges.find(({ id }) => id === challenge.key.id);
  const ids = {
    sms: waiting?.sent?.deliveryId,
    email: member?.link?.deliveryId,
  };
  await tell({
    is: "asked",
    id: asked.ok ? (ids[by] ?? "none is stored") : null,
    refusal: asked.ok ? null : asked.problem.code,
  });
}

live().then(die, (error: unknown) => {
  log.bug("host-process", error);
  process.exit(1);
});

import {
  charge,
  doorWait,
  isWanted,
  noteFailure,
  step,
  tidy,
  type Command,
  type CommandOf,
  type Charge,
  type CommandType,
  type Context,
  type Ledger,
  type Member,
  type StepOf,
} from "../../engine";
import type { ServiceProblem } from "../../../shared/contract/service-problem";
import type { MemberId } from "../../../shared/ids";
import { no, yes, type Outcome } from "../../../shared/outcome";
import type { RefusalOf } from "../../../shared/model/refusal";
import type { Roads } from "../../../shared/model/delivery-road";
import type { Delivery, Message } from "../../ports/delivery";
import type { Log } from "../../ports/log";
import type { PasswordHasher } from "../../ports/password-hasher";
import type { NotOpened, SaveRefusal } from "../sealed-file";
import { createGroupSave } from "./group-save";
import { createKeyedQueue } from "./keyed-queue";
import { createOutbox } from "./outbox";
import { openService, saveService, type ServicePorts } from "./open-service";
import { createRoadMap } from "./roads";
import { createStrangers } from "./strangers";
import type { Pending, ServiceState } from "../../engine";

/** What a command of this type is answered with, the service's own troubles included. */
export type AnswerTo<Type extends CommandType> =
  | StepOf<Type>["reply"]
  | { readonly ok: false; readonly problem: ServiceProblem };

/** How a command is made once it is the member's turn: from the member as they are then. */
export type MakeCommand<Type extends CommandType> = (
  member: Member,
  context: Context,
  ledger: Ledger,
) => CommandOf<Type>;

/** The service, open: the only caller of the engine. */
export type Host = {
  readonly hasher: PasswordHasher;
  readonly context: () => Context;
  /** The member as last saved; a stand-in for one who does not exist, whom no password fits (R01). */
  readonly look: (memberId: MemberId) => Member;
  readonly exists: (memberId: MemberId) => boolean;
  /** Until when nobody may try a password from this address; null when now (R30). */
  readonly doorWait: (ip: string | null) => number | null;
  readonly find: (is: (member: Member) => boolean) => Member | null;
  /** One command in the member's turn: saved first, then sent, then answered. A stranger's change is saved nowhere. */
  readonly run: <Type extends CommandType>(
    memberId: MemberId,
    make: MakeCommand<Type>,
  ) => Promise<AnswerTo<Type>>;
  /** Takes a new member in. */
  readonly admit: (member: Member) => Promise<Outcome<void, ServiceProblem>>;
  /** The ways that messages go, secrets included. */
  readonly roads: () => Roads;
  readonly setRoads: (roads: Roads) => Promise<Outcome<void, ServiceProblem>>;
  readonly deliveryFor: (channel: Message["channel"]) => Delivery;
  /** Puts a message that is no member's on the ledger, if there is room for it. */
  readonly charge: (
    spending: Charge,
  ) => Outcome<void, RefusalOf<"SENDING_LIMITED" | "SENDING_PAUSED">>;
};

/** Opens the service and begins to send what was promised before it last ended. */
export async function openHost(
  ports: ServicePorts & { readonly log: Log },
): Promise<Outcome<Host, ServiceProblem>> {
  const opened = await openService(ports);
  if (!opened.ok) return no(unavailable(opened.problem, ports));
  const service = opened.value;
  const members = new Map(service.state.members);
  let { ledger, outbox, roads } = service.state;
  const roadMap = createRoadMap(ports.connect, ports.standIn);
  const strangers = createStrangers();
  const inTurn = createKeyedQueue();
  const commit = createGroupSave(() => {
    const state: ServiceState = { members, ledger, outbox, roads };
    return saveService(service, state, ports);
  });
  const context = (): Context => ({
    now: ports.clock.now(),
    entropy: (length) => ports.entropy.bytes(length),
    policy: ports.policy,
    codeKey: service.keys.codeKey,
  });
  const look = (id: MemberId) =>
    tidy(members.get(id) ?? strangers.get(id, context()), ports.clock.now());

  const put = (id: MemberId, member: Member | undefined) => {
    if (member === undefined) members.delete(id);
    else members.set(id, member);
  };
  const stage = async (
    id: MemberId,
    member: Member,
    promised: readonly Pending[],
    charged: Ledger["sent"] = [],
  ): Promise<Outcome<void, ServiceProblem>> => {
    const before = members.get(id);
    put(id, member);
    outbox = [...outbox, ...promised];
    const saved = await commit(() => {
      put(id, before);
      outbox = outbox.filter((pending) => !promised.includes(pending));
      const sent = ledger.sent.filter((line) => !charged.includes(line));
      ledger = { ...ledger, sent }; // what does not go out costs nothing
    });
    if (!saved.ok) return no(saveProblem(saved.problem));
    if (promised.length > 0) sender.wake();
    return yes(undefined);
  };
  const run = <Type extends CommandType>(
    id: MemberId,
    make: MakeCommand<Type>,
  ): Promise<AnswerTo<Type>> =>
    inTurn(id, async () => {
      const now = context();
      const isStranger = !members.has(id);
      const command = make(look(id), now, ledger);
      const done = step<Type>(look(id), command, now);
      const { sent } = ledger;
      ledger = written(ledger, command as Command, done.reply, now.now);
      const charged =
        ledger.sent === sent
          ? []
          : ledger.sent.filter((line) => !sent.includes(line));
      if (isStranger) {
        strangers.set(id, done.member);
        const saved = await commit(() => undefined); // as slow as for a member (R01)
        return saved.ok ? done.reply : no(saveProblem(saved.problem));
      }
      if (isOnlyReading(command as Command)) {
        members.set(id, done.member); // saved with the next change
        return done.reply;
      }
      const promised = done.effects.map((effect) => ({ memberId: id, effect }));
      const saved = await stage(id, done.member, promised, charged);
      return saved.ok ? done.reply : saved;
    });
  const sender = createOutbox({
    ...ports,
    deliveryFor: (channel) => roadMap(roads, channel),
    pending: () => outbox,
    isWanted: ({ memberId, effect }) => isWanted(look(memberId), effect),
    settle: async (pending, problem) => {
      if (problem !== null)
        await run<"record-delivery">(pending.memberId, () => ({
          type: "record-delivery",
          deliveryId: pending.effect.id,
          problem,
        }));
      const before = outbox;
      outbox = outbox.filter((other) => other !== pending);
      const saved = await commit(() => {
        if (before.includes(pending)) outbox = [...outbox, pending];
      });
      return saved.ok;
    },
  });
  sender.wake();

  return yes({
    hasher: ports.createHasher(service.keys.pepper),
    context,
    look,
    exists: (id) => members.has(id),
    doorWait: (ip) => doorWait(ledger, ip, ports.clock.now()),
    find: (is) => [...members.keys()].map(look).find(is) ?? null,
    run,
    admit: (member) =>
      inTurn(member.id, () => {
        if (members.has(member.id)) throw new Error("this member exists");
        return stage(member.id, member, []);
      }),
    roads: () => roads,
    setRoads: async (next) => {
      const before = roads;
      roads = next;
      const saved = await commit(() => {
        roads = before;
      });
      return saved.ok ? saved : no(saveProblem(saved.problem));
    },
    charge: (spending) => {
      const charged = charge(ledger, spending, ports.clock.now(), ports.policy);
      if (charged.ok) ledger = charged.value; // saved with the next change
      return charged.ok ? yes(undefined) : charged;
    },
    deliveryFor: (channel) => roadMap(roads, channel),
  });
}

function isOnlyReading({ type }: Command): boolean {
  return type === "read-account" || type === "read-second-step";
}

/** The ledger after a command: with the message it was admitted for, or with one more wrong password. */
function written(
  ledger: Ledger,
  command: Command,
  reply: { readonly ok: boolean; readonly problem?: { readonly code: string } },
  now: number,
): Ledger {
  if (command.type === "request-code" && reply.ok && command.admission.ok)
    return command.admission.value;
  const isFailure =
    command.type === "start-sign-in" &&
    reply.problem?.code === "WRONG_CREDENTIALS";
  return isFailure ? noteFailure(ledger, command.from.ip, now) : ledger;
}

function unavailable(
  { problem }: NotOpened,
  { vaultStore }: ServicePorts,
): ServiceProblem {
  const data = { problem, path: vaultStore.path };
  return { code: "SERVICE_UNAVAILABLE", data };
}

function saveProblem(refusal: SaveRefusal): ServiceProblem {
  return refusal.kind === "keychain"
    ? { code: "KEYCHAIN_UNAVAILABLE", data: { problem: refusal.problem } }
    : {
        code: "SAVE_FAILED",
        data: { problem: refusal.problem, path: refusal.path },
      };
}

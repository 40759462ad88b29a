import { isDeepStrictEqual } from "node:util";
import {
  isLinkAlive,
  isResetAlive,
  memberSchema,
  step,
  tidy,
} from "../../electron/engine";
import type { EngineWorld } from "../fakes/engine-world";
import type { Purpose } from "./model";
import * as n from "./numbers";

/**
 * What must hold whatever any model says. It looks at what was really handed out and really taken, and knows no rule but
 * those it checks.
 */
export class Invariants {
  isOn = false;
  readonly #sessions = new Set<string>();
  readonly #passwordAt = new Map<number, number>();
  readonly #taken = new Set<string>();
  readonly #lastStep = new Map<number, number>();
  readonly #wrong = new Map<string, number[]>();
  readonly #inARow = new Map<string, number[]>();
  readonly #perChallenge = new Map<number, number>();
  #granted = 0;

  constructor(private readonly world: EngineWorld) {}

  /** A step under way was handed out for a right password, or in a session that was fresh. */
  opened(challenge: number, isEarned: boolean): void {
    hold(isEarned, "a second step was begun without the password");
    this.#passwordAt.set(challenge, this.world.now);
  }

  /** A session was handed out at the first step: only with the password, and with two steps on only to a trusted device. */
  enteredDirectly(isPasswordRight: boolean, isTrusted: boolean): void {
    hold(isPasswordRight, "signed in without the password");
    hold(!this.isOn || isTrusted, "signed in by password alone");
    this.#granted += 1;
  }

  /** A second step was taken: by something genuine (the caller says what it knows), of a sign-in that is not over. */
  passed(challenge: number, isGenuine: boolean, purpose: Purpose): void {
    const at = this.#passwordAt.get(challenge) ?? -Infinity;
    const life = purpose === "bind" ? n.BINDING_LIFE : n.SIGN_IN_LIFE;
    hold(isGenuine, "a second step that proves nothing was taken");
    hold(this.world.now - at < life, "a second step that is over was taken");
    this.#passwordAt.delete(challenge);
    if (purpose === "sign-in") this.#granted += 1;
  }

  /** Something that works once was taken. */
  took(what: string): void {
    hold(!this.#taken.has(what), `${what} was taken twice`);
    this.#taken.add(what);
  }

  /** An app's code was taken, which stands for one of these steps. */
  tookStep(secret: number, steps: readonly number[]): void {
    const last = this.#lastStep.get(secret) ?? -1;
    const step = steps.find((candidate) => candidate > last);
    hold(step !== undefined, "an app code was taken twice");
    this.#lastStep.set(secret, step);
  }

  /** A guess was looked at, at this gate; `challenge` where it belongs to one. */
  looked(gate: string, isRight: boolean, challenge: number | null): void {
    const { now } = this.world;
    if (isRight) {
      this.#inARow.delete(gate);
      return;
    }
    const row = put(this.#inARow, gate, now);
    const spread = now - (row.at(-n.FREE_FAILURES - 1) ?? -Infinity);
    hold(spread >= n.FIRST_WAIT, "six wrong guesses at once");
    const hour = row.filter((at) => now - at < n.HOUR).length;
    hold(hour <= 11, "twelve wrong guesses in a row in an hour"); // 5 at once, then after 30 s, 1, 2, 4, 8, 16 min
    if (gate !== "second step") return;
    const day = put(this.#wrong, gate, now).filter((at) => now - at < n.DAY);
    hold(day.length <= n.WRONG_A_DAY, "too many wrong guesses in a day");
    if (challenge === null) return;
    const tries = (this.#perChallenge.get(challenge) ?? 0) + 1;
    this.#perChallenge.set(challenge, tries);
    hold(tries <= n.TRIES, "too many wrong guesses in one sign-in");
  }

  /** Of all links ever mailed at most one works, and at most one for a new password. */
  links(links: readonly string[], resets: readonly string[]): void {
    const member = tidy(this.world.member, this.world.now);
    const alive = links.filter((token) => isLinkAlive(member, token));
    const reset = resets.filter((token) => isResetAlive(member, token));
    hold(alive.length <= 1, "two links work");
    hold(reset.length <= 1, "two links for a new password work");
  }

  /** None of these codes opens anything any more; tried on the side, so that nothing is counted. How many were tried. */
  dead(codes: readonly string[]): number {
    const { member, context } = this.world;
    const from = { deviceName: "probe", ip: null };
    const begun = step<"start-sign-in">(
      { ...member, gate: { ...member.gate, password: unguessed } },
      {
        type: "start-sign-in",
        isPasswordRight: true,
        newPhc: null,
        proof: null,
        from,
      },
      context,
    );
    if (!begun.reply.ok || begun.reply.value.is !== "second-step") return 0;
    const challenge = begun.reply.value.key;
    const secondStep = { failures: 0, waitUntil: 0, recent: [] };
    const open = {
      ...begun.member,
      gate: { ...begun.member.gate, secondStep },
    };
    for (const code of codes) {
      const { reply } = step<"submit-code">(
        open,
        { type: "submit-code", challenge, kind: "backup", code, trust: null },
        context,
      );
      hold(!reply.ok, "an old backup code works");
    }
    return codes.length;
  }

  /** After every command: no session that was not handed out, and nothing more than there may be. */
  afterEach(): void {
    const { sessions, challenges, devices, phones } = this.world.member;
    const unseen = sessions.filter(({ id }) => !this.#sessions.has(id));
    hold(unseen.length === this.#granted, "a session that nobody was given");
    for (const { id } of unseen) this.#sessions.add(id);
    this.#granted = 0;
    hold(sessions.length <= n.MOST_SESSIONS, "too many sessions");
    hold(challenges.length <= n.MOST_CHALLENGES, "too many second steps");
    hold(devices.length <= n.MOST_DEVICES, "too many devices");
    hold(phones.length <= n.MOST_PHONES, "too many phones");
  }

  /** The member as a store would give it back. */
  atTheEnd(): void {
    const { member } = this.world;
    const stored: unknown = JSON.parse(JSON.stringify(member));
    const read = memberSchema.parse(stored);
    hold(isDeepStrictEqual(read, member), "a member that no store can keep");
  }
}

/** The one place where a broken invariant stops the run; quicker than a matcher, for it is asked millions of times. */
function hold(isTrue: boolean, otherwise: string): asserts isTrue {
  if (!isTrue) throw new Error(`broken: ${otherwise}`);
}

const fresh = { failures: 0, waitUntil: 0 };
const unguessed = { stranger: fresh, known: fresh };

function put(map: Map<string, number[]>, key: string, at: number): number[] {
  const list = map.get(key) ?? [];
  list.push(at);
  map.set(key, list);
  return list;
}

import type {
  FoundUpdate,
  UpdateProblem,
  UpdateView,
} from "../../shared/model/update-view";
import { DAY_MS, HOUR_MS, MINUTE_MS, type EpochMs } from "../../shared/time";
import type { Clock } from "../ports/clock";
import type { Updates } from "../ports/updates";

export type AppUpdatesPorts = {
  readonly updates: Updates;
  readonly clock: Clock;
  /** Whether the member wants Nidan to ask by itself, as of now. */
  readonly isWanted: () => boolean;
  /** Resolves when every change that was begun is on the disk. */
  readonly saved: () => Promise<unknown>;
};

/** The shell around newer versions of the app: one step at a time, each only where it is the next. */
export type AppUpdates = {
  readonly view: () => UpdateView;
  /** Has `tell` called after every change, until what it answers with is called. */
  readonly watch: (tell: () => void) => () => void;
  /** Asks whether there is a newer version. Nothing while one is being fetched, or waits to be installed. */
  readonly check: () => Promise<void>;
  /** Fetches what was found. */
  readonly download: () => Promise<void>;
  /** Waits until all is saved, then lets the fetched version take the app's place. */
  readonly install: () => Promise<void>;
  /**
   * Asks by itself, a minute after this and then once a day, whenever the member wants that. It looks every hour, so
   * that a computer that slept, or a member who changes their mind, is not a day late. Ends with what it answers with.
   */
  readonly start: () => () => void;
};

export function createAppUpdates({
  updates,
  clock,
  isWanted,
  saved,
}: AppUpdatesPorts): AppUpdates {
  const told = new Set<() => void>();
  let lastCheckedAt: EpochMs | null = null;
  let isInstalling = false;
  let view: UpdateView =
    updates.off === null
      ? { state: "idle", lastCheckedAt }
      : { state: "off", reason: updates.off };
  const show = (next: UpdateView) => {
    view = next;
    for (const tell of told) tell();
  };
  const fail = (problem: UpdateProblem) => {
    show({ state: "failed", problem, lastCheckedAt });
  };

  const check = async () => {
    const { state } = view;
    if (state !== "idle" && state !== "available" && state !== "failed") return;
    show({ state: "checking" });
    const found = await updates.check();
    lastCheckedAt = clock.now();
    if (!found.ok) fail(found.problem);
    else if (found.value === null) show({ state: "idle", lastCheckedAt });
    else show({ state: "available", update: found.value });
  };

  const fetchIt = async (update: FoundUpdate) => {
    show({ state: "downloading", update, percent: 0 });
    const fetched = await updates.download((percent) => {
      // A whole percent at a time: the window need not hear of every packet, nor of one that comes too late.
      const whole = Math.min(Math.max(Math.floor(percent), 0), 100);
      if (view.state === "downloading" && whole !== view.percent)
        show({ state: "downloading", update, percent: whole });
    });
    if (fetched.ok) show({ state: "ready", update });
    else fail(fetched.problem);
  };

  const isDue = () =>
    isWanted() &&
    // A clock that was put back must not silence it.
    (lastCheckedAt === null || Math.abs(clock.now() - lastCheckedAt) >= DAY_MS);

  return {
    view: () => view,
    watch: (tell) => {
      told.add(tell);
      return () => {
        told.delete(tell);
      };
    },
    check,
    download: async () => {
      if (view.state === "available") await fetchIt(view.update);
    },
    install: async () => {
      if (view.state !== "ready" || isInstalling) return;
      isInstalling = true;
      await saved();
      const installed = await updates.install();
      isInstalling = installed.ok;
      if (!installed.ok) fail(installed.problem);
    },
    start: () => {
      let isOver = updates.off !== null;
      const goesOn = () => !isOver;
      const ask = async () => {
        for (let wait = MINUTE_MS; goesOn(); wait = HOUR_MS) {
          await clock.sleep(wait);
          if (goesOn() && isDue()) await check();
        }
      };
      void ask();
      return () => {
        isOver = true;
      };
    },
  };
}

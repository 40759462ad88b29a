import type { ServiceProblem } from "../../../shared/contract/service-problem";
import type { ServiceRefusal } from "../../../shared/model/service-choice";
import type { SaveProblem } from "../../../shared/model/vault-view";
import { no, yes, type Outcome } from "../../../shared/outcome";
import type { VaultStore } from "../../ports/vault-store";
import { openOnce } from "../open-once";
import { createSerialQueue } from "../serial-queue";
import type { Console } from "./console";
import { readServiceAddress } from "./service-address";

/** Opens a service for a client that is not signed in. */
export type Services = {
  /** The built-in one, on this computer. */
  readonly here: () => Promise<Outcome<Console, ServiceProblem>>;
  /** Another one, by its address; nothing is asked of it yet. */
  readonly there: (address: string) => Console;
};

type ChoiceRefused =
  | {
      readonly code: "SERVICE_REFUSED";
      readonly data: { readonly because: ServiceRefusal };
    }
  | {
      readonly code: "SAVE_FAILED";
      readonly data: { readonly problem: SaveProblem; readonly path: string };
    };

/** Which service the member menu talks to: null is the built-in one. */
export type ServiceChoice = {
  /** The chosen one, opened with the first call. */
  readonly open: Services["here"];
  readonly where: () => Promise<string | null>;
  /** Another one, if it answers: whoever is signed in is signed out there. After a no everything is as it was. */
  readonly choose: (
    typed: string | null,
  ) => Promise<Outcome<string | null, ChoiceRefused>>;
};

type Chosen = {
  readonly address: string | null;
  readonly open: Services["here"];
  /** What `open` opened; null before. */
  readonly opened: () => Console | null;
};

/** Keeps the choice in a file of its own: the address, in UTF-8. A file that holds anything else counts as none. */
export function createServiceChoice(
  file: VaultStore,
  loadServices: () => Promise<Services>,
): ServiceChoice {
  const inTurn = createSerialQueue();
  let chosen: Promise<Chosen> | null = null;
  const current = () =>
    (chosen ??= readKept(file).then((kept) => prepare(kept, loadServices)));

  const change = async (
    address: string | null,
  ): Promise<Chosen | ChoiceRefused> => {
    const next = prepare(address, loadServices);
    const because = address === null ? null : await findFault(next);
    if (because !== null) return { code: "SERVICE_REFUSED", data: { because } };
    const saved = await file.write(new TextEncoder().encode(address ?? ""));
    return saved.ok
      ? next
      : {
          code: "SAVE_FAILED",
          data: { problem: saved.problem, path: file.path },
        };
  };

  return {
    open: async () => (await current()).open(),
    where: async () => (await current()).address,
    choose: (typed) =>
      inTurn(async () => {
        const read = typed === null ? yes(null) : readServiceAddress(typed);
        if (!read.ok)
          return no({
            code: "SERVICE_REFUSED" as const,
            data: { because: read.problem },
          });
        const before = await current();
        if (read.value === before.address) return yes(before.address);
        const next = await change(read.value);
        if ("code" in next) return no(next);
        chosen = Promise.resolve(next);
        // Not waited for: a service that is left because it does not answer would hold the member up.
        void before.opened()?.account.endSessions({ which: "this" });
        return yes(next.address);
      }),
  };
}

function prepare(
  address: string | null,
  loadServices: () => Promise<Services>,
): Chosen {
  let opened: Console | null = null;
  const open = openOnce(async () => {
    const services = await loadServices();
    const outcome =
      address === null ? await services.here() : yes(services.there(address));
    if (outcome.ok) opened = outcome.value;
    return outcome;
  });
  return { address, open, opened: () => opened };
}

async function readKept(file: VaultStore): Promise<string | null> {
  const read = await file.read();
  if (!read.ok || read.value === null) return null;
  const text = new TextDecoder().decode(read.value);
  const address = readServiceAddress(text);
  return address.ok && address.value === text ? text : null;
}

/** Asks who is signed in: a service that speaks the contract says that nobody is. */
async function findFault(next: Chosen): Promise<ServiceRefusal | null> {
  const opened = await next.open();
  if (!opened.ok) return "no-answer";
  const view = await opened.value.account.view(undefined);
  if (view.ok) return "not-a-service"; // it takes anyone for its member
  if (view.problem.code === "NOT_SIGNED_IN") return null;
  if (view.problem.code !== "SERVICE_UNAVAILABLE") return "no-answer";
  const { problem } = view.problem.data;
  return problem === "certificate" || problem === "not-a-service"
    ? problem
    : "no-answer";
}

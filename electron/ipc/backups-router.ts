import { implement } from "@orpc/server";
import { backups } from "../../shared/contract/backups";
import type { CopyProblem } from "../../shared/model/backup-view";
import type { SaveProblem } from "../../shared/model/vault-view";
import { nameOf, type Backups } from "../runtime/backups";
import type {
  FileProblem,
  LockedCopy,
  RecoveryOffer,
} from "../runtime/recover-vault";
import { changeError } from "./change-errors";
import { keyError } from "./key-error";

const os = implement(backups);
type Answers = Parameters<typeof os.router>[0];

/** The `backups` namespace. */
export function backupsRouter(kept: Backups): Answers {
  return {
    recovery: os.recovery.handler(async () => {
      const offer = await kept.recovery();
      return offer && offerView(offer);
    }),
    offer: os.offer.handler(async ({ input, errors }) => {
      const offer = await kept.offer(input);
      if (offer.ok) return offerView(offer.value);
      throw unusable(offer.problem, errors);
    }),
    unlockCopy: os.unlockCopy.handler(async ({ input, errors }) => {
      const opened = await kept.unlockCopy(input.source, input.key);
      if (opened.ok) return {};
      const { problem } = opened;
      throw problem.kind === "copy"
        ? unusable(problem.problem, errors)
        : keyError(problem, errors);
    }),
    recover: os.recover.handler(async ({ input, errors }) => {
      const recovered = await kept.recover(input);
      if (recovered.ok) return recovered.value;
      const { problem } = recovered;
      if (problem.kind === "copy") throw unusable(problem.problem, errors);
      throw notReplaced(problem, errors);
    }),
    beginAnew: os.beginAnew.handler(async ({ errors }) => {
      const begun = await kept.beginAnew();
      if (begun.ok) return begun.value;
      throw notReplaced(begun.problem, errors);
    }),
    copies: os.copies.handler(async () => [...(await kept.copies())]),
    pick: os.pick.handler(async ({ errors }) => {
      const name = await kept.pick();
      if (name.ok) return { name: name.value };
      throw unusable(name.problem, errors);
    }),
    preview: os.preview.handler(async ({ input, errors }) => {
      const preview = await kept.preview(input);
      if (preview.ok) return preview.value;
      const { problem } = preview;
      if (problem.kind === "copy") throw unusable(problem.problem, errors);
      throw errors.VAULT_NOT_OPEN({ data: { vault: problem.vault } });
    }),
    restore: os.restore.handler(async ({ input, errors }) => {
      const restored = await kept.restore(input.source, input.way);
      if (restored.ok) return {};
      const { problem } = restored;
      if (problem.kind === "copy") throw unusable(problem.problem, errors);
      throw changeError(problem, errors);
    }),
    status: os.status.handler(() => kept.status()),
    chooseFolder: os.chooseFolder.handler(async ({ errors }) => {
      const view = await kept.chooseFolder();
      if (view.ok) return view.value;
      throw errors.SAVE_FAILED();
    }),
    setOff: os.setOff.handler(async ({ errors }) => {
      const view = await kept.setOff();
      if (view.ok) return view.value;
      throw errors.SAVE_FAILED();
    }),
    backUpNow: os.backUpNow.handler(async ({ errors }) => {
      const view = await kept.backUpNow();
      if (view.ok) return view.value;
      throw errors.BACKUP_FAILED({ data: { problem: view.problem } });
    }),
    older: os.older.handler(() => kept.older()),
    acceptOlder: os.acceptOlder.handler(async () => {
      await kept.acceptOlder();
      return {};
    }),
  };
}

function offerView(offer: RecoveryOffer | LockedCopy) {
  if ("locked" in offer) return offer;
  const { entries, lost, ...rest } = offer;
  return { ...rest, entries: entries.map(nameOf), lost: lost.map(nameOf) };
}

function notReplaced(
  { problem, path }: FileProblem,
  errors: {
    readonly SAVE_FAILED: (options: {
      data: { problem: SaveProblem; path: string };
    }) => Error;
  },
): Error {
  return errors.SAVE_FAILED({ data: { problem, path } });
}

function unusable(
  problem: CopyProblem,
  errors: {
    readonly COPY_UNUSABLE: (options: {
      data: { problem: CopyProblem };
    }) => Error;
  },
): Error {
  return errors.COPY_UNUSABLE({ data: { problem } });
}

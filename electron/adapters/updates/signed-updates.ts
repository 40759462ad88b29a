import {
  CancellationToken,
  type AppUpdater,
  type UpdateInfo,
} from "electron-updater";
import type { UpdateProblem } from "../../../shared/model/update-view";
import { no, yes, type Outcome } from "../../../shared/outcome";
import type { Updates } from "../../ports/updates";
import { FeedRefused } from "./feed-refused";
import {
  standardLimits,
  useSignedFeed,
  type Feed,
  type FeedLimits,
} from "./signed-feed";

/** What the adapter is told of what is not the member's business. */
export type TellLog = (
  event: string,
  details: Readonly<Record<string, unknown>>,
) => void;

/**
 * The updater library behind a signed feed. It asks and fetches only when it is told to, never goes back to an older
 * version, and installs nothing by itself, not even when the app quits. A package is fetched whole: one request, and one
 * SHA-512 of the signed feed that it has to have.
 */
export function createSignedUpdates(
  updater: AppUpdater,
  feed: Feed,
  install: () => boolean,
  tell: TellLog,
  limits: FeedLimits = standardLimits,
): Updates {
  updater.logger = null; // its lines hold addresses and paths
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = false;
  updater.allowDowngrade = false;
  updater.disableDifferentialDownload = true;
  updater.disableWebInstaller = true;
  const { allowFile } = useSignedFeed(updater, feed, limits);
  let found: UpdateInfo | null = null;

  const tried = async <Value>(
    step: string,
    work: () => Promise<Value>,
  ): Promise<Outcome<Value, UpdateProblem>> => {
    try {
      return yes(await work());
    } catch (error) {
      const problem = problemOf(error);
      tell("update-failed", { step, problem, code: codeOf(error) });
      return no(problem);
    }
  };

  return {
    off: null,
    check: () =>
      tried("check", async () => {
        const answer = await updater.checkForUpdates();
        found = answer?.isUpdateAvailable === true ? answer.updateInfo : null;
        if (found === null) return null;
        const { version, releaseNotes } = found;
        const notes = typeof releaseNotes === "string" ? releaseNotes : null;
        return { version, notes };
      }),
    download: (progress) =>
      tried("download", async () => {
        const sizes = found?.files.map(({ size }) => size ?? 0) ?? [];
        allowFile(Math.max(0, ...sizes));
        const over = new CancellationToken();
        const timer = setTimeout(() => {
          over.cancel();
        }, limits.downloadMs);
        const onProgress = ({ percent }: { readonly percent: number }) => {
          progress(percent);
        };
        updater.on("download-progress", onProgress);
        try {
          await updater.downloadUpdate(over);
        } catch (error) {
          throw over.cancelled ? new FeedRefused("no-answer") : error;
        } finally {
          clearTimeout(timer);
          updater.off("download-progress", onProgress);
        }
      }),
    install: () =>
      tried("install", () => {
        if (!install()) throw new FeedRefused("not-installed");
        return Promise.resolve();
      }),
  };
}

/** The library's and the network's own codes, which name no address and no path. */
function codeOf(error: unknown): string | null {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return typeof code === "string" && /^[A-Z0-9_]{1,60}$/.test(code)
    ? code
    : null;
}

/** Of Node's sockets, names and certificates; what Electron's network says begins with `net::` instead. */
const networkCodes =
  /^E(CONN|PIPE|AI_|NETUNREACH|HOSTUNREACH|NOTFOUND|PROTO)|CERT|TLS|SSL|SIGNATURE/;

function problemOf(error: unknown): UpdateProblem {
  if (error instanceof FeedRefused) return error.problem;
  if (!(error instanceof Error)) return "failed";
  if ("statusCode" in error || /^net::|Cannot download/.test(error.message))
    return "unreachable";
  const code = codeOf(error);
  if (code === "ERR_CHECKSUM_MISMATCH") return "damaged";
  if (code === "ETIMEDOUT") return "no-answer";
  return code !== null && networkCodes.test(code) ? "unreachable" : "failed";
}

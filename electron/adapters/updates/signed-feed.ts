import type { KeyObject } from "node:crypto";
import {
  CancellationToken,
  Provider,
  type AppUpdater,
  type ResolvedUpdateFileInfo,
  type UpdateInfo,
} from "electron-updater";
import {
  parseUpdateInfo,
  type ProviderRuntimeOptions,
} from "electron-updater/out/providers/Provider.js";
import type { UpdateProblem } from "../../../shared/model/update-view";
import type { Outcome } from "../../../shared/outcome";
import type { EpochMs } from "../../../shared/time";
import { limitRequests, type Allowance } from "./allowed-requests";
import { isAllowedAddress } from "./feed-address";
import { FeedRefused } from "./feed-refused";
import { isSignedBy, signatureNameOf } from "./feed-signature";
import { readFeed, type Identity } from "./read-feed";

/** Where newer versions are told of, who must have signed that, and what they must be for. */
export type Feed = {
  readonly address: URL;
  readonly publicKey: KeyObject;
  readonly identity: Identity;
  /** Only in builds that are not for members. */
  readonly isLoopbackAllowed: boolean;
};

/** How patient and how open-handed this build is with a feed, and the clock it goes by. */
export type FeedLimits = {
  readonly feedBytes: number;
  readonly feedMs: number;
  readonly silenceMs: number;
  readonly downloadMs: number;
  readonly now: () => EpochMs;
};

export const standardLimits: FeedLimits = {
  feedBytes: 65_536,
  feedMs: 30_000,
  silenceMs: 30_000,
  downloadMs: 3_600_000,
  now: () => Date.now(),
};

/**
 * Has the updater take its word from this feed alone: a file that is signed, for this app, no older than it, and not over.
 * What is thrown is a `FeedRefused`, or the library's own error where the network is at fault. `allowFile` must be
 * called before a download: until then the library may not ask for anything.
 */
export function useSignedFeed(
  updater: AppUpdater,
  feed: Feed,
  limits: FeedLimits,
): { readonly allowFile: (bytes: number) => void } {
  let allow: (allowance: Allowance) => void = () => undefined; // until the library has made its provider

  class SignedFeed extends Provider<UpdateInfo> {
    constructor(
      _options: unknown,
      _updater: unknown,
      runtime: ProviderRuntimeOptions,
    ) {
      super(runtime);
      allow = limitRequests(this.executor, (address) =>
        isAllowedAddress(address, feed.isLoopbackAllowed),
      );
    }

    /** The library would send the number by which it draws lots for a staged roll-out: that is nobody else's to know. */
    override setRequestHeaders(): void {
      super.setRequestHeaders({ "cache-control": "no-cache" });
    }

    async getLatestVersion(): Promise<UpdateInfo> {
      const { feedBytes, silenceMs } = limits;
      allow({ requests: 8, bytes: feedBytes, silenceMs });
      const over = new CancellationToken();
      const timer = setTimeout(() => {
        over.cancel();
      }, limits.feedMs);
      try {
        return await this.readSigned(over);
      } catch (error) {
        throw over.cancelled ? new FeedRefused("no-answer") : error;
      } finally {
        clearTimeout(timer);
      }
    }

    private async readSigned(over: CancellationToken): Promise<UpdateInfo> {
      const fileName = `${this.getDefaultChannelName()}.yml`;
      const url = new URL(fileName, feed.address);
      const text = (await this.httpRequest(url, null, over)) ?? "";
      const signature = await this.readSignature(fileName, over);
      if (!isSignedBy(text, signature, feed.publicKey))
        throw new FeedRefused("wrong-signature");
      const info = must(
        readFeed(parsed(text, fileName, url), feed.identity, limits.now()),
      );
      if (compare(updater, info.version) < 0) throw new FeedRefused("older");
      return info;
    }

    private async readSignature(
      fileName: string,
      over: CancellationToken,
    ): Promise<string> {
      const url = new URL(signatureNameOf(fileName), feed.address);
      try {
        const signature = await this.httpRequest(url, null, over);
        if (signature !== null) return signature;
      } catch (error) {
        if (!isNotThere(error)) throw error;
      }
      throw new FeedRefused("unsigned");
    }

    resolveFiles({ files }: UpdateInfo): ResolvedUpdateFileInfo[] {
      return files.map((info) => ({
        url: new URL(info.url, feed.address),
        info,
      }));
    }
  }

  updater.setFeedURL({ provider: "custom", updateProvider: SignedFeed });
  return {
    allowFile: (bytes) => {
      const { silenceMs } = limits;
      allow({ requests: 8, bytes, silenceMs });
    },
  };
}

function must<Value>(outcome: Outcome<Value, UpdateProblem>): Value {
  if (!outcome.ok) throw new FeedRefused(outcome.problem);
  return outcome.value;
}

function parsed(text: string, fileName: string, url: URL): unknown {
  try {
    return parseUpdateInfo(text, fileName, url);
  } catch {
    throw new FeedRefused("malformed");
  }
}

/** What is used of a version as the library parsed it, by the rules of semver.org. */
type Version = { readonly compare: (other: string) => number };

/** Below 0 where the version is older than the app's own. */
function compare(updater: AppUpdater, version: string): number {
  try {
    return -(updater.currentVersion as Version).compare(version);
  } catch {
    throw new FeedRefused("malformed");
  }
}

function isNotThere(error: unknown): boolean {
  return (
    error instanceof Error && "statusCode" in error && error.statusCode === 404
  );
}

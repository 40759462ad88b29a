import { expect, type Page } from "@playwright/test";
import type { Road } from "../../../shared/model/delivery-road";
import { noticeKinds } from "../../../shared/model/notice";
import {
  startSmtpServer,
  type RealSmtpServer,
} from "../../fakes/real-smtp-server";
import { giveBack, takePort, type PageClient } from "../account-client";
import { launchNidan, type Nidan } from "../launch";
import { oathtool } from "../oathtool";
import { ADDRESS, PASSWORD } from "./member";

/** A member with two-step verification on, not signed in, and the window as it is after a start. */
export type ProtectedMember = {
  readonly nidan: Nidan;
  readonly memberId: string;
  /** Base32. */
  readonly secret: string;
};

/** What is done for a member, signed in with two-step verification on, before the window is theirs. */
export type Before = (
  client: PageClient,
  member: { readonly memberId: string; readonly uri: string },
) => Promise<unknown>;

/**
 * Registers and turns two-step verification on by the calls of the contract; its screens have tests of their own. The
 * window is then loaded anew, in the same app: another start would cost more than most of what is tested after it.
 */
export async function protectedMember({
  language = "ja",
  before,
  ...roads
}: {
  readonly language?: "ja" | "en" | undefined;
  readonly mail?: Road;
  readonly phone?: Road;
  readonly before?: Before | undefined;
} = {}): Promise<ProtectedMember> {
  const nidan = await launchNidan({ language });
  const { page } = nidan;
  const client = await takePort(page);
  const { account, service } = client;
  for (const which of ["mail", "phone"] as const) {
    const road = roads[which];
    if (road !== undefined) await service.setRoad({ which, road });
  }
  const { memberId } = await account.register({
    address: ADDRESS,
    password: PASSWORD,
    language: "ja",
  });
  await account.signIn({ memberId, password: PASSWORD });
  const { proposalId } = await account.proposeSettings({
    enabled: true,
    trustDays: "30",
    loginNotices: true,
  });
  await account.confirmSettings({ proposalId });
  const { secret, uri } = await account.revealNewTotp();
  await account.startBinding();
  const [code = ""] = oathtool(secret);
  await account.submitCode({ kind: "totp", code, trust: null });
  await before?.(client, { memberId, uri });
  await leave(client, roads.mail === undefined);
  await giveBack(page);
  return { nidan, memberId, secret };
}

/** Signs out and empties the stand-in, once every notice has reached it: a late one would come into the test's way. */
async function leave(
  { account, service }: PageClient,
  isStandIn: boolean,
): Promise<void> {
  const view = await account.view().catch(() => null);
  if (view !== null && isStandIn) {
    const told = view.activity.filter(
      ({ kind }) =>
        noticeKinds.some((it) => it === kind) && kind !== "signed-in",
    );
    await expect
      .poll(async () => {
        const { messages } = await service.received();
        return messages.filter(({ channel }) => channel === "email").length;
      })
      .toBeGreaterThanOrEqual(told.length);
  }
  if (view !== null) await account.endSessions({ which: "this" }); // unless `before` ended it
  await service.clearReceived();
}

/** A code that was not used yet: the next one, which is good for one step before its time, by a clock set so far ahead. */
export function unusedCode(secret: string, aheadMs = 0): string {
  return oathtool(secret, Date.now() + aheadMs)[1] ?? "";
}

/** A real mail server, the road to it, and the links of the mails it took, the oldest first. */
export async function mailbox(): Promise<{
  readonly road: Road;
  readonly server: RealSmtpServer;
  readonly links: () => string[];
}> {
  const server = await startSmtpServer({ security: "none" });
  const road: Road = {
    kind: "smtp",
    host: "127.0.0.1",
    port: server.port,
    security: "none",
    user: "",
    from: "member-menu@example.jp",
  };
  const links = () =>
    server.mails.flatMap(({ parsed }) => [
      ...(parsed.text ?? "").matchAll(/nidan:\/\/(?:sign-in|reset)\/\S+/g),
    ]);
  return { road, server, links: () => links().map(([link]) => link) };
}

/** Takes the second step with the code of the app. */
export async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByTestId("code-field").fill(code);
  await page.getByTestId("submit-code").click();
}

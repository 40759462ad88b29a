import { deliveryIdSchema } from "../../shared/ids";
import type { ActivityKind } from "../../shared/model/activity-view";
import type { NoticeKind } from "../../shared/model/notice";
import type { Method } from "../../shared/model/sign-in-method";
import { change, type Context, type Draft, type From } from "./context";
import type { Effect } from "./effect";
import { limits } from "./limits";
import { randomUuid } from "./secrets";

/** What a line of the record, or a notice, says beside its kind. */
export type About = Partial<From> & {
  readonly method?: Method | null;
  readonly subject?: string | null;
  readonly codesLeft?: number | null;
};

/** Adds a line to the record of activity (R56): never a code, a secret or a whole number. */
export function record(
  draft: Draft,
  kind: ActivityKind,
  about: About,
  { now }: Context,
): Draft {
  const line = {
    kind,
    at: now,
    method: about.method ?? null,
    deviceName: about.deviceName ?? null,
    ip: about.ip ?? null,
    subject: about.subject ?? null,
  };
  return change(draft, {
    activity: [...draft.member.activity, line].slice(-limits.activity),
  });
}

/** Records it and tells the member by mail, at every address given (R55); without one, at the registered address. */
export function announce(
  draft: Draft,
  kind: NoticeKind,
  about: About,
  context: Context,
  addresses: readonly string[] = [draft.member.email.address],
): Draft {
  const { member } = draft;
  const notices = addresses.map((to): Effect => ({
    type: "notify",
    id: deliveryIdSchema.parse(randomUuid(context.entropy)),
    to,
    language: member.language,
    expiresAt: context.now + limits.noticeMs,
    notice: {
      kind,
      at: context.now,
      method: about.method ?? null,
      deviceName: about.deviceName ?? null,
      ip: about.ip ?? null,
      subject: about.subject ?? null,
      codesLeft: about.codesLeft ?? null,
    },
  }));
  const told = { ...draft, effects: [...draft.effects, ...notices] };
  return record(told, kind, about, context);
}

import type {
  ActivityKind,
  ActivityView,
} from "../../../shared/model/activity-view";

/** What a line is about. A failure stays one whatever it was about: it is what the member must not overlook. */
export const activityGroups = ["sign-in", "change", "failure"] as const;
export type ActivityGroup = (typeof activityGroups)[number];

const groups: Readonly<Record<ActivityKind, ActivityGroup>> = {
  "signed-in": "sign-in",
  "two-step-on": "change",
  "two-step-off": "change",
  "settings-changed": "change",
  "totp-added": "change",
  "totp-replaced": "change",
  "totp-removed": "change",
  "phone-added": "change",
  "phone-removed": "change",
  "email-changed": "change",
  "password-changed": "change",
  "password-reset": "change",
  "backup-codes-created": "change",
  "backup-codes-viewed": "change",
  "backup-code-used": "sign-in",
  "device-registered": "change",
  "devices-removed": "change",
  "second-step-failed": "failure",
  "second-step-locked": "failure",
  "method-disabled": "failure",
  registered: "change",
  "password-wrong": "failure",
  "code-wrong": "failure",
  "code-sent": "sign-in",
  "link-sent": "sign-in",
  "delivery-failed": "failure",
  reauthenticated: "sign-in",
  "signed-out": "sign-in",
  "sessions-ended": "sign-in",
  "device-renamed": "change",
  "totp-resynchronised": "change",
};

export function activityGroup(kind: ActivityKind): ActivityGroup {
  return groups[kind];
}

/** The lines of a group in their order; `all` leaves none out. */
export function linesOf(
  lines: readonly ActivityView[],
  group: ActivityGroup | "all",
): readonly ActivityView[] {
  return group === "all"
    ? lines
    : lines.filter(({ kind }) => activityGroup(kind) === group);
}

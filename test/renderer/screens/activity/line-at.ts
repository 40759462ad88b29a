import type {
  ActivityKind,
  ActivityView,
} from "../../../../shared/model/activity-view";

/** A line of the record about which only its moment and its kind matter. */
export function lineAt(
  at: number,
  kind: ActivityKind = "signed-in",
): ActivityView {
  return { kind, at, method: null, deviceName: null, ip: null, subject: null };
}

import { expect, test } from "vitest";
import { findOwnEntry } from "../../../../renderer/screens/backup-codes/own-entry";
import { standardPolicy } from "../../../../electron/engine/policy";
import { memberIdSchema } from "../../../../shared/ids";
import { timed } from "../codes/views";

const memberId = memberIdSchema.parse("nnn12345");
const entryOf = (issuer: string, account: string) =>
  timed(issuer, 0, 30_000, account);

test("S16 S44 the entry of the member's own QR code is found, the newest of several", () => {
  const older = entryOf(standardPolicy.serviceName, memberId);
  const newer = entryOf(standardPolicy.serviceName, memberId);
  const other = entryOf("Example", "hanako@example.jp");
  expect(findOwnEntry([other, older, newer, other], memberId)).toBe(newer);
});

test("another member's entry, and another service's of the same name, are not taken for it", () => {
  const views = [
    entryOf(standardPolicy.serviceName, "nnn12346"),
    entryOf("Example", memberId),
    entryOf("", memberId),
  ];
  expect(findOwnEntry(views, memberId)).toBeNull();
  expect(findOwnEntry([], memberId)).toBeNull();
});

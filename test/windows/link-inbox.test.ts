import { expect, test } from "vitest";
import { createLinkInbox } from "../../electron/windows/link-inbox";

test("a link waits until it is taken, once; of two that wait the newest is left", () => {
  const inbox = createLinkInbox();
  expect(inbox.take()).toBe(null);
  inbox.put("nidan://1");
  inbox.put("nidan://2");
  expect(inbox.take()).toBe("nidan://2");
  expect(inbox.take()).toBe(null);
});

test("the last to watch is told, and the one before, stopping late, takes nothing from it", () => {
  const inbox = createLinkInbox();
  const told: string[] = [];
  const stopFirst = inbox.watch(() => told.push("first"));
  inbox.put("nidan://1");
  const stopSecond = inbox.watch(() => told.push("second"));
  inbox.put("nidan://2");
  stopFirst();
  inbox.put("nidan://3");
  stopSecond();
  inbox.put("nidan://4");
  expect(told).toEqual(["first", "second", "second"]);
  expect(inbox.take()).toBe("nidan://4");
});

test("where each link is a thing of its own, as many as fit wait in their order", () => {
  const inbox = createLinkInbox(2);
  for (const link of ["1", "2", "3"]) inbox.put(link);
  expect(inbox.isWaiting()).toBe(true);
  expect([inbox.take(), inbox.take(), inbox.take()]).toEqual(["2", "3", null]);
  expect(inbox.isWaiting()).toBe(false);
});

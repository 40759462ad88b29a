import { expect, test } from "vitest";
import {
  createContentProtection,
  type Protectable,
} from "../../electron/windows/content-protection";

class FakeWindow implements Protectable {
  isProtected: boolean | null = null;
  setContentProtection(enable: boolean): void {
    this.isProtected = enable;
  }
}

function started(isWanted: boolean) {
  const chosen = { isWanted };
  const windows = [new FakeWindow()];
  const opened: ((window: Protectable) => void)[] = [];
  const protection = createContentProtection({
    windows: () => windows,
    onOpened: (tell) => {
      opened.push(tell);
    },
    isWanted: () => chosen.isWanted,
  });
  const open = () => {
    const window = new FakeWindow();
    windows.push(window);
    for (const tell of opened) tell(window);
    return window;
  };
  const states = () => windows.map((window) => window.isProtected);
  return { chosen, protection, open, states };
}

test.each([true, false])(
  "what the member chose (%s) holds for the window that is there and for a later one",
  (isWanted) => {
    const { open, states } = started(isWanted);
    expect(states()).toEqual([isWanted]);
    open();
    expect(states()).toEqual([isWanted, isWanted]);
  },
);

test("another choice holds at once, for all windows", () => {
  const { chosen, protection, open, states } = started(true);
  open();
  chosen.isWanted = false;
  protection.apply();
  expect(states()).toEqual([false, false]);
  chosen.isWanted = true;
  protection.apply();
  expect(states()).toEqual([true, true]);
});

test("a scan that is to see the windows sees them, and they are protected again after it, also when it fails", async () => {
  const { protection, open, states } = started(true);
  const seen = await protection.lifted(async () => {
    open();
    await protection.lifted(() => Promise.resolve());
    return states();
  });
  expect(seen).toEqual([false, false]);
  expect(states()).toEqual([true, true]);
  await expect(
    protection.lifted(() => Promise.reject(new Error("no picture"))),
  ).rejects.toThrow("no picture");
  expect(states()).toEqual([true, true]);
});

test("a scan protects no window of a member who wants none protected", async () => {
  const { protection, states } = started(false);
  await protection.lifted(() => Promise.resolve());
  expect(states()).toEqual([false]);
});

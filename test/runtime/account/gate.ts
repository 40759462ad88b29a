/** Something to wait for until the test opens it. */
export function createGate(): {
  readonly passed: Promise<void>;
  readonly open: () => void;
} {
  const ends: (() => void)[] = [];
  const passed = new Promise<void>((resolve) => {
    ends.push(resolve);
  });
  return {
    passed,
    open: () => {
      for (const end of ends) end();
    },
  };
}

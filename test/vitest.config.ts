import path from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: path.resolve(import.meta.dirname, ".."),
  test: {
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    maxWorkers: "100%", // left alone, it keeps one of two cores for nothing
    testTimeout: 60_000, // laws that run thousands of times; nothing here waits for a clock
  },
});

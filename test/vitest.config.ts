import path from "node:path";
import { defineConfig } from "vitest/config";

/** What is tested there has no state of its own, so that its modules can serve one file after the other. */
const shared = [
  "authenticator",
  "engine",
  "messages",
  "otp",
  "renderer",
  "runtime",
  "shared",
  "windows",
].map((folder) => `test/${folder}/**/*.test.{ts,tsx}`);

export default defineConfig({
  root: path.resolve(import.meta.dirname, ".."),
  test: {
    maxWorkers: "100%", // left alone, it keeps one of two cores for nothing
    testTimeout: 60_000, // laws that run thousands of times; nothing here waits for a clock
    hookTimeout: 60_000, // a computer that does much else at the same time is slow, not wrong
    projects: [
      {
        extends: true,
        test: {
          name: "apart",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: shared,
        },
      },
      {
        extends: true,
        test: { name: "together", include: shared, isolate: false },
      },
    ],
  },
});

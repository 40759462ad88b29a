import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createLogFile } from "../../electron/adapters/log/log-file";

function place() {
  const top = mkdtempSync(path.join(tmpdir(), "nidan-log-"));
  onTestFinished(() => {
    rmSync(top, { recursive: true, force: true });
  });
  const folder = path.join(top, "logs");
  const read = (name: string) => readFileSync(path.join(folder, name), "utf8");
  const mode = (name: string) => statSync(path.join(folder, name)).mode & 0o777;
  return { folder, read, mode };
}

test("every line is there at once, readable by its owner only, and stays over a restart", () => {
  const { folder, read, mode } = place();
  createLogFile(folder)("one");
  expect(read("nidan.log")).toBe("one\n");
  createLogFile(folder)("二");
  expect(read("nidan.log")).toBe("one\n二\n");
  expect([mode("."), mode("nidan.log")]).toEqual([0o700, 0o600]);
});

test("a full file is put aside, one old one is kept, and neither is larger than the limit", () => {
  const { folder, read, mode } = place();
  const write = createLogFile(folder, 100);
  const line = "x".repeat(39);
  for (const name of ["a", "b", "c", "d", "e"])
    write(`${name}${line}`.slice(1) + name);
  expect(readdirSync(folder).sort()).toEqual(["nidan.log", "nidan.old.log"]);
  expect(read("nidan.old.log")).toMatch(/c\n.*d\n$/);
  expect(read("nidan.log")).toMatch(/^x+e\n$/);
  expect(mode("nidan.old.log")).toBe(0o600);
  createLogFile(folder, 100)("f".repeat(60));
  expect(read("nidan.old.log")).toMatch(/^x+e\n$/);
});

test("a file that others could read is theirs no more", () => {
  const { folder, read, mode } = place();
  mkdirSync(folder);
  writeFileSync(path.join(folder, "nidan.log"), "old\n");
  chmodSync(path.join(folder, "nidan.log"), 0o644);
  createLogFile(folder)("new");
  expect(read("nidan.log")).toBe("old\nnew\n");
  expect(mode("nidan.log")).toBe(0o600);
});

test("what cannot be written is left out, and the next line is tried again", () => {
  const { folder, read } = place();
  writeFileSync(folder, "a file where the folder belongs");
  const write = createLogFile(folder);
  write("lost");
  rmSync(folder);
  write("kept");
  expect(read("nidan.log")).toBe("kept\n");
  rmSync(folder, { recursive: true });
  write("lost as well");
  write("kept again");
  expect(read("nidan.log")).toBe("kept again\n");
});

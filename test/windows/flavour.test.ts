import { expect, test } from "vitest";
import { flavourOf } from "../../electron/windows/flavour";

const packaged = (text: string) => flavourOf(true, () => text);

test("a package is what packaging wrote into it", () => {
  expect(packaged('{"name":"nidan","flavour":"release"}')).toBe("release");
  expect(packaged('{"name":"nidan-qa","flavour":"qa"}')).toBe("qa");
});

test("a package without that word, or with one that nobody knows, is a release", () => {
  const texts = ["", "{", "null", "7", '{"name":"nidan"}', '{"flavour":"QA"}'];
  for (const text of texts) expect(packaged(text), text).toBe("release");
  for (const word of ["development", null, 1, ["qa"]])
    expect(packaged(JSON.stringify({ flavour: word }))).toBe("release");
  const gone = () => {
    throw new Error("gone");
  };
  expect(flavourOf(true, gone)).toBe("release");
});

test("what is not packaged is development, whatever lies beside it, and is not even read", () => {
  let reads = 0;
  const read = () => {
    reads += 1;
    return '{"flavour":"release"}';
  };
  expect(flavourOf(false, read)).toBe("development");
  expect(reads).toBe(0);
});

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./build-app";
import { requirements } from "./requirements";
import { findProofs } from "./test-titles";

// `npm run coverage:requirements`: every requirement with the tests whose titles begin with its number. A point that a
// part of the project keeps, and no test proves, fails the command.
const files = readdirSync(path.join(root, "test"), { recursive: true })
  .map((file) => path.join("test", String(file)))
  .filter((file) => /\.(test|spec)\.tsx?$/.test(file))
  .sort();
const proofs = files.flatMap((file) =>
  findProofs(readFileSync(path.join(root, file), "utf8")).map((proof) => ({
    ...proof,
    file: path.relative("test", file),
  })),
);

const missing: string[] = [];
const unseen: string[] = [];
for (const { id, what, keeper } of requirements) {
  const tests = proofs.filter(({ ids }) => ids.includes(id));
  const isMissing = tests.length === 0 && keeper !== "none";
  // The manual is about what a member sees: each of its points is proven in the real app as well.
  const isUnseen =
    id.startsWith("S") && !tests.some(({ file }) => file.startsWith("e2e"));
  if (isMissing) missing.push(id);
  else if (isUnseen) unseen.push(id);
  const state = isMissing
    ? "NO TEST"
    : isUnseen
      ? "NO TEST IN THE REAL APP"
      : keeper === "none"
        ? "not needed"
        : `${tests.length.toString()} tests`;
  process.stdout.write(`${id.padEnd(4)}${state.padEnd(24)}${what}\n`);
  for (const { file, title } of tests)
    process.stdout.write(`      ${file}: ${title}\n`);
}
process.stdout.write(
  `\n${requirements.length.toString()} points; without a test: ${missing.join(" ") || "none"}; of the manual, without one in the real app: ${unseen.join(" ") || "none"}\n`,
);
process.exitCode = missing.length + unseen.length === 0 ? 0 : 1;

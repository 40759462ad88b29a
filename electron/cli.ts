import type { Answer } from "./cli/answer";
import { run } from "./cli/run";
import { showable } from "./cli/showable";

function print({ out, errors, status }: Answer): void {
  for (const line of out) process.stdout.write(`${showable(line)}\n`);
  for (const line of errors) process.stderr.write(`${showable(line)}\n`);
  process.exitCode = status;
}

run(process.argv.slice(2), __dirname, Date.now()).then(print, () => {
  const broken =
    "This program is not whole: build Nidan again (npm run build).";
  print({ out: [], errors: [broken], status: 1 });
});

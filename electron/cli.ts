import { runCode } from "./cli/run-code";
import { runScan } from "./cli/run-scan";
import { type Answer, usage, wrongUsage } from "./cli/answer";

async function run([command, ...rest]: readonly string[]): Promise<Answer> {
  switch (command) {
    case "code":
      return runCode(rest, Date.now());
    case "scan":
      return runScan(rest, __dirname);
    case "--help":
    case "help":
      return { out: [usage], errors: [], status: 0 };
    case undefined:
      return wrongUsage("Say what to do: code or scan.");
    default:
      return wrongUsage(`"${command}" is no command of this program.`);
  }
}

void run(process.argv.slice(2)).then(({ out, errors, status }) => {
  for (const line of out) process.stdout.write(`${line}\n`);
  for (const line of errors) process.stderr.write(`${line}\n`);
  process.exitCode = status;
});

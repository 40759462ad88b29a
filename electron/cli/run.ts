import { type Answer, help, wrongUsage } from "./answer";
import { runCode } from "./run-code";
import { runScan } from "./run-scan";

/** Runs the command that the arguments name. `folder` holds the decoder's `zxing_reader.wasm`. */
export async function run(
  [command, ...rest]: readonly string[],
  folder: string,
  nowMs: number,
): Promise<Answer> {
  if ([command, ...rest].some((arg) => arg === "--help" || arg === "-h"))
    return help;
  switch (command) {
    case "code":
      return runCode(rest, nowMs);
    case "scan":
      return runScan(rest, folder);
    case "help":
      return help;
    case undefined:
      return wrongUsage("Say what to do: code or scan.");
    default:
      return wrongUsage(`"${command}" is no command of this program.`);
  }
}

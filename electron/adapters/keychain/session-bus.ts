import { connect } from "node:net";
import path from "node:path";

/**
 * Whether there is a D-Bus session to talk to (Linux). The libraries below keytar say so in the words of the system's
 * language, which nobody can tell apart; the socket can be asked. Addresses as in the D-Bus specification, "Server Addresses".
 */
export async function isSessionBusThere(
  env: NodeJS.ProcessEnv,
): Promise<boolean> {
  const sockets = socketPaths(env);
  const answers = await Promise.all(sockets.map(isListening));
  return answers.includes(true);
}

/** The sockets the session's address names, or else its usual place. */
function socketPaths(env: NodeJS.ProcessEnv): string[] {
  const addresses = env["DBUS_SESSION_BUS_ADDRESS"] ?? "";
  const named = addresses.split(";").flatMap((address) => {
    const [, kind, place] =
      /^unix:(?:.*,)?(path|abstract)=([^,]+)/.exec(address) ?? [];
    if (place === undefined) return [];
    return [kind === "abstract" ? `\0${unescape(place)}` : unescape(place)];
  });
  const folder = env["XDG_RUNTIME_DIR"];
  return named.length > 0 || folder === undefined
    ? named
    : [path.join(folder, "bus")];
}

/** "%20" for a space, as the specification's "Server Addresses" has it; anything else stands for itself. */
function unescape(value: string): string {
  return value.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}

function isListening(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(socketPath);
    const answer = (is: boolean) => {
      socket.destroy();
      resolve(is);
    };
    socket.setTimeout(2000, () => {
      answer(false);
    });
    socket.once("connect", () => {
      answer(true);
    });
    socket.once("error", () => {
      answer(false);
    });
  });
}

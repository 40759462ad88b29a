import { startDaemon } from "./daemon";
import { openPrivateKeychain } from "./private-keychain";

/** A desktop of its own: what is started with `env` shows on its screen and keeps its secrets in its keychain. */
export type PrivateDesktop = {
  readonly env: NodeJS.ProcessEnv;
  readonly close: () => void;
};

/** Starts a screen that nobody sees (X11, 24 bits) and a keychain. */
export async function openPrivateDesktop(
  size = "1920x1080",
): Promise<PrivateDesktop> {
  const screen = await startDaemon(
    "Xvfb",
    ["-displayfd", "3", "-screen", "0", `${size}x24`, "-nolisten", "tcp"],
    process.env,
  );
  const keychain = await openPrivateKeychain();
  return {
    env: { ...keychain.env, DISPLAY: `:${screen.said}`, WAYLAND_DISPLAY: "" },
    close: () => {
      keychain.close();
      screen.stop();
    },
  };
}

import { expect, test } from "vitest";
import { nameKeychainProblem } from "../../electron/adapters/keychain/keychain-problem";

// As keytar printed them on Debian 12 with libsecret and gnome-keyring.
test.each([
  ["Cannot autolaunch D-Bus without X11 $DISPLAY", "absent"],
  ["Could not connect: No such file or directory", "absent"],
  ["The name :1.0 was not provided by any .service files", "absent"],
  [
    "Object does not exist at path “/org/freedesktop/secrets/collection/login”",
    "absent",
  ],
  ["Cannot create an item in a locked collection", "locked"],
  ["The connection is closed", "absent"],
  ["Prompt dismissed", "denied"],
  ["something nobody has seen yet", "failed"],
])("%s is told as %s", (message, problem) => {
  expect(nameKeychainProblem(new Error(message))).toBe(problem);
});

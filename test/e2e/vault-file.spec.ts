import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { addEntries } from "./add-entries";
import { emptyProfile, launchNidan } from "./launch";

/** The bytes of a vault with one entry, and the profile that it lives in. */
async function makeVault() {
  const { page, profile, quit } = await launchNidan();
  await addEntries(page, "otpauth://totp/Kumo:taro?secret=MZXW6YTBOJRGC6TP");
  await quit();
  const file = path.join(profile, "vault.nidan");
  return { profile, file, bytes: readFileSync(file) };
}

const damages: readonly (readonly [
  string,
  "damaged" | "newer-format",
  (bytes: Buffer) => Buffer,
])[] = [
  ["an empty file", "damaged", () => Buffer.alloc(0)],
  [
    "half of the file",
    "damaged",
    (bytes) => bytes.subarray(0, bytes.length / 2),
  ],
  ["all but the last byte", "damaged", (bytes) => bytes.subarray(0, -1)],
  ["a changed letter of the magic", "damaged", (bytes) => flip(bytes, 0)],
  ["a changed length of the header", "damaged", (bytes) => flip(bytes, 11)],
  [
    "a changed byte of the header",
    "damaged",
    (bytes) => flip(bytes, bytes.indexOf('"wrappedKey"') + 20),
  ],
  ["a changed byte of the body", "damaged", (bytes) => flip(bytes, -30)],
  [
    "a later format",
    "newer-format",
    (bytes) =>
      Buffer.from(
        bytes.toString("latin1").replace('"format":2', '"format":3'),
        "latin1",
      ),
  ],
];

function flip(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes);
  const index = at < 0 ? changed.length + at : at;
  changed[index] = (changed[index] ?? 0) ^ 1;
  return changed;
}

test("a vault that does not open is reported with its path, left as it is, and opens once it is whole again", async () => {
  const { profile, file, bytes } = await makeVault();
  for (const [name, problem, damage] of damages)
    await test.step(name, async () => {
      const harmed = damage(bytes);
      expect(harmed.equals(bytes)).toBe(false);
      writeFileSync(file, harmed);
      const { page, quit } = await launchNidan({
        profile,
        until: "vault-problem",
      });
      const shown = page.getByTestId("vault-problem");
      await expect(shown).toHaveAttribute("data-state", "unreadable");
      await expect(shown).toHaveAttribute("data-problem", problem);
      await expect(page.getByTestId("vault-path")).toContainText(file);
      await expect(shown).toContainText("The file was left as it is.");
      await shown.getByRole("button", { name: "Try again" }).click();
      await expect(shown).toContainText("Nothing has changed yet.");
      await quit();
      expect(readFileSync(file).equals(harmed)).toBe(true);
    });

  const { page, quit } = await launchNidan({ profile, until: "vault-problem" });
  writeFileSync(file, bytes);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByTestId("code-row")).toContainText("Kumo");
  await quit();
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test("a vault of another computer says that its key is missing", async () => {
  const { bytes } = await makeVault();
  const profile = emptyProfile();
  const file = path.join(profile, "vault.nidan");
  const foreign = bytes.toString("latin1").replace(/"vaultId":"./, (found) =>
    // A vault that this keychain has never heard of: another first digit of its id.
    found.slice(0, -1).concat(found.endsWith("0") ? "1" : "0"),
  );
  writeFileSync(file, foreign, "latin1");
  const { page, quit } = await launchNidan({ profile, until: "vault-problem" });
  const shown = page.getByTestId("vault-problem");
  await expect(shown).toHaveAttribute("data-problem", "key-missing");
  await quit();
  expect(readFileSync(file, "latin1")).toBe(foreign);
  const left = readdirSync(profile).filter((name) => name.includes("nidan"));
  expect(left).toEqual(["vault.nidan"]);
});

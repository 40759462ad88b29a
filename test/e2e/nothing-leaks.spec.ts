import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { addEntries } from "./add-entries";
import { keyOf, keysOf } from "./keys-of";
import { launchNidan } from "./launch";
import {
  askAlways,
  begin,
  keepRecoveryKey,
  PASSPHRASE,
  prove,
  readRecoveryKey,
  setPassphrase,
  unlock,
} from "./protect";

/** Two keys and a counter, each of bytes that nothing else would hold. */
const keys = [
  "8f3ad1c77be204569ae1d9b3c05f6e7240",
  "c49d11ee7a53b8f06d2e94a1b75c3f8812",
  "37e8a6d0c1f94b52ee0b6a9d4f8c2715a3",
].map((hex) => Buffer.from(hex, "hex"));
const [totpKey, removedKey, hotpKey] = keys.map(base32);
const uris = [
  `otpauth://totp/Kumo:taro?secret=${totpKey ?? ""}&digits=8&period=3600`,
  `otpauth://totp/Sora:jiro?secret=${removedKey ?? ""}&digits=8&period=3600`,
  `otpauth://hotp/Hoshi:hana?secret=${hotpKey ?? ""}&digits=8&counter=41`,
];
const WRONG = "wrong pony battery staple";
const recoveryCodes = ["kq70v-zx0wm", "8f2hd-92hsk", "p3mzt-44xqa"];

function base32(bytes: Buffer): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0"));
  return (bits.join("").match(/.{1,5}/g) ?? [])
    .map((five) => alphabet.charAt(parseInt(five.padEnd(5, "0"), 2)))
    .join("");
}

/** Every way in which a text may have been written. */
function writings(text: string): Buffer[] {
  return [text, text.toLowerCase(), text.toUpperCase()].flatMap((one) => [
    Buffer.from(one, "utf8"),
    Buffer.from(one, "utf16le"),
    Buffer.from(one, "utf16le").swap16(),
    // The two characters at each end belong to what lies beside it.
    ...[0, 1, 2].map((shift) =>
      Buffer.from(
        Buffer.concat([Buffer.alloc(shift), Buffer.from(one)])
          .toString("base64")
          .slice(4, -4),
      ),
    ),
  ]);
}
/** Every way in which a key may have been written. */
function keyWritings(key: Buffer): Buffer[] {
  const spaced = base32(key).replace(/.{4}(?=.)/g, "$& ");
  const numbers = [...key].join(",");
  return [
    key,
    ...[base32(key), spaced, numbers, key.toString("hex")].flatMap(writings),
    ...[key.toString("base64"), key.toString("base64url")].map((text) =>
      Buffer.from(text.replace(/=*$/, "").slice(0, -1)),
    ),
  ];
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((one) => {
    const file = path.join(folder, one.name);
    return one.isDirectory() ? filesBelow(file) : one.isFile() ? [file] : [];
  });
}

async function openMenu(page: Page, name: string) {
  await page.getByRole("button", { name: `Menu for ${name}` }).click();
}
const isolated = (issuer: string, account: string) =>
  `\u2068${issuer} ${account}\u2069`;

test("a whole run leaves no secret and no code in its files, its words and its preferences", async () => {
  const codes: string[] = [];
  const nidan = await launchNidan();
  const { page, profile, app } = nidan;
  const read = () => app.evaluate(({ clipboard }) => clipboard.readText());
  await addEntries(page, ...uris);
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  const row = (issuer: string) =>
    page.getByTestId("code-row").filter({ hasText: issuer });
  const shown = async (issuer: string, which: "code" | "next-code") =>
    ((await row(issuer).getByTestId(which).textContent()) ?? "").replaceAll(
      " ",
      "",
    );

  for (const issuer of ["Kumo", "Sora"])
    for (const which of ["code", "next-code"] as const)
      codes.push(await shown(issuer, which));
  await row("Hoshi").getByRole("button").first().click();
  await row("Hoshi").getByTestId("code").waitFor();
  codes.push(await shown("Hoshi", "code"));
  await row("Kumo").getByRole("button").first().click();
  await expect.poll(read).toBe(codes[0]);

  await openMenu(page, isolated("Kumo", "taro"));
  await page.getByTestId("recovery-codes").click();
  const dialog = page.getByRole("dialog");
  await dialog
    .getByTestId("recovery-codes-text")
    .fill(recoveryCodes.join("\n"));
  await dialog.getByRole("button", { name: "Save" }).click();
  await dialog.getByRole("button", { name: "Copy code 2" }).click();
  await expect.poll(read).toBe(recoveryCodes[1]);
  await dialog.getByRole("checkbox", { name: "Code 2 is used" }).check();
  await dialog.getByRole("button", { name: "Show the codes" }).click();
  await expect(dialog).toContainText(recoveryCodes[2] ?? "");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });

  for (const [issuer, account] of [
    ["Sora", "jiro"],
    ["Hoshi", "hana"],
  ] as const) {
    await openMenu(page, isolated(issuer, account));
    await page.getByRole("menuitem", { name: "Delete" }).click();
    await row(issuer).waitFor({ state: "hidden" });
  }
  await page.getByRole("button", { name: "Settings" }).focus();
  await page.keyboard.press("Enter");
  await page.getByTestId("hide-codes").check();
  await page.getByTestId("open-trash").focus();
  await page.keyboard.press("Enter");
  const removed = page.getByTestId("removed-entry");
  await removed.filter({ hasText: "Hoshi" }).getByTestId("restore").focus();
  await page.keyboard.press("Enter");
  await expect(removed).toHaveCount(1);
  await removed.getByTestId("erase").focus();
  await page.keyboard.press("Enter");
  await page.getByTestId("erase-yes").focus();
  await page.keyboard.press("Enter");
  await page.getByTestId("trash-empty").waitFor();
  await page.keyboard.press("Escape");
  await expect(page.getByTestId("code-row")).toHaveCount(2);

  await setPassphrase(page);
  await begin(page, "make");
  await prove(page);
  const recoveryKey = await readRecoveryKey(page);
  await keepRecoveryKey(page, recoveryKey.slice(-3));
  await page.getByTestId("kit-end").waitFor({ state: "detached" });
  await askAlways(page);
  await page.keyboard.press("Control+l");
  await unlock(page, WRONG);
  await page.getByText("That does not open it").waitFor();
  await unlock(page);
  await expect(page.getByTestId("code-row")).toHaveCount(2);

  // What is thrown goes to the log, whatever its words are.
  const [anyCode] = codes;
  await app.evaluate(
    (_electron, words) => {
      process.emit("unhandledRejection", new Error(words), Promise.resolve());
    },
    [
      uris[0],
      `is ${anyCode ?? ""}.`,
      ...recoveryCodes,
      recoveryKey,
      `passphrase: ${PASSPHRASE}`,
    ].join("\n"),
  );
  await expect.poll(() => nidan.log()).toContain('"event":"unhandled"');
  await nidan.quit();

  const again = await launchNidan({ profile, until: "vault-problem" });
  await unlock(again.page);
  await again.page.mouse.move(2, 2);
  await expect(again.page.getByTestId("code-row")).toHaveCount(2);
  await again.quit();

  expect(codes).toHaveLength(5);
  for (const code of codes) expect(code).toMatch(/^\d{8}$/);
  const needles = [
    ...keys.flatMap(keyWritings),
    ...[
      ...recoveryCodes,
      ...uris,
      PASSPHRASE,
      WRONG,
      recoveryKey,
      recoveryKey.replaceAll("-", ""),
    ].flatMap(writings),
    ...keyWritings(keyOf(recoveryKey)),
    ...(await keysOf(path.join(profile, "vault.nidan"), PASSPHRASE)).flatMap(
      keyWritings,
    ),
    ...codes.flatMap((code) =>
      [code, `${code.slice(0, 4)} ${code.slice(4)}`].flatMap((text) => [
        Buffer.from(text, "utf8"),
        Buffer.from(text, "utf16le"),
      ]),
    ),
  ];
  const files = filesBelow(profile);
  expect(files.map((file) => path.relative(profile, file))).toEqual(
    expect.arrayContaining(["vault.nidan", "preferences.json"]),
  );
  const places = [
    ...files.map((file) => ({ file, bytes: readFileSync(file) })),
    { file: "the log", bytes: Buffer.from(nidan.log() + again.log()) },
    ...files.map((file) => ({ file: "names", bytes: Buffer.from(file) })),
  ];
  for (const needle of needles) expect(needle.length).toBeGreaterThan(5); // shorter ones are found by chance
  const leaking = (bytes: Buffer) =>
    needles.some((needle) => bytes.includes(needle));
  // The search finds what is there.
  for (const leak of [uris[2], recoveryCodes[1], codes[4], PASSPHRASE])
    for (const encoding of ["utf8", "utf16le"] as const)
      expect(leaking(Buffer.from(`(${leak ?? ""})`, encoding))).toBe(true);
  for (const key of keys)
    for (const encoding of ["hex", "base64"] as const)
      expect(leaking(Buffer.from(`"${key.toString(encoding)}"`))).toBe(true);
  const leaks = places.filter(({ bytes }) => leaking(bytes));
  expect(leaks.map(({ file }) => file)).toEqual([]);
});

test("no report of a crash is sent, and none is kept where nothing crashed", async () => {
  const { app, profile, quit } = await launchNidan();
  const folder = await app.evaluate(({ app: electronApp }) =>
    electronApp.getPath("crashDumps"),
  );
  await quit();
  expect(folder.startsWith(profile)).toBe(true);
  const dumps = existsSync(folder) ? filesBelow(folder) : [];
  expect(dumps.filter((file) => file.endsWith(".dmp"))).toEqual([]);
});

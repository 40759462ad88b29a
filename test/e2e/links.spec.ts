import { expect, test } from "@playwright/test";
import { bareApp, heard, listen, reload, startAgain, stop } from "./bare-app";
import { rootSwitches } from "./electron";
import { launchNidan } from "./launch";

const link = (sign: string) => `nidan://sign-in/${sign.repeat(43)}`;
const folderOf = bareApp();

/** Starts the app with these words after its switches. */
const start = (...words: string[]) =>
  launchNidan({ folder: folderOf(), switches: [...rootSwitches, ...words] });

test("a link that starts the app is told once, however often the window asks and is loaded", async () => {
  const nidan = await start(link("a"));
  const { page } = nidan;
  await listen(page, "links");
  await expect.poll(() => heard(page, "links")).toEqual([{ link: link("a") }]);
  await listen(page, "links");
  await reload(page);
  await listen(page, "links");
  await startAgain(nidan, folderOf(), [link("b")]); // what comes after everything else
  await expect.poll(() => heard(page, "links")).toEqual([{ link: link("b") }]);
  await nidan.quit();
  expect(nidan.log()).toContain('"link-arrived"');
  expect(nidan.log()).not.toMatch(/a{9}|b{9}|"bug"|Unhandled/);
});

test("a link reaches the running app, which comes to the front", async () => {
  const nidan = await start();
  const { app, page } = nidan;
  await listen(page, "links");
  await app.evaluate(async ({ BrowserWindow }) => {
    const other = new BrowserWindow({ width: 300, height: 200 });
    await other.loadURL("about:blank");
    other.focus();
    BrowserWindow.getAllWindows()
      .find(({ id }) => id !== other.id)
      ?.hide();
  });
  const isInFront = () =>
    app.evaluate(({ BrowserWindow }) => {
      const main = BrowserWindow.getAllWindows().find(({ webContents }) =>
        webContents.getURL().startsWith("app:"),
      );
      return main?.isVisible() === true && main.isFocused();
    });
  expect(await isInFront()).toBe(false);
  expect(await startAgain(nidan, folderOf(), [link("c")])).toBe(0);
  await expect.poll(() => heard(page, "links")).toEqual([{ link: link("c") }]);
  await expect.poll(isInFront).toBe(true);
  await nidan.quit();
});

test("a link that comes while nobody listens waits, the newest alone", async () => {
  const nidan = await start();
  const { page } = nidan;
  const first = await listen(page, "links");
  await stop(page, first);
  for (const sign of ["d", "e"])
    await startAgain(nidan, folderOf(), [link(sign)]);
  await listen(page, "links");
  await expect.poll(() => heard(page, "links")).toEqual([{ link: link("e") }]);
  await nidan.quit();
});

test("words that hold a link, or follow it, do nothing; a forged link is told as it is, and cut when it is too long", async () => {
  const nidan = await start();
  const { page } = nidan;
  await listen(page, "links");
  const harmless: readonly (readonly string[])[] = [
    [`--${link("f")}`],
    [`--open=${link("f")}`],
    [`file:///tmp/?${link("f")}`],
    ["nidan:sign-in"],
  ];
  for (const words of harmless)
    expect(await startAgain(nidan, folderOf(), words)).toBe(0);
  const told = [
    [["nidan://", "--inspect=0", "--quit"], "nidan://"],
    [["NIDAN://x/<script>"], "NIDAN://x/<script>"],
    [[`nidan://${"y".repeat(10_000)}`], "nidan://"],
    [[link("g")], link("g")],
  ] as const;
  for (const [index, [words, said]] of told.entries()) {
    await startAgain(nidan, folderOf(), words);
    await expect
      .poll(async () => (await heard(page, "links")).slice(index))
      .toEqual([{ link: said }]);
  }
  await nidan.quit();
});

test("a start with more words than the running app can be told leaves that one alone", async () => {
  const nidan = await start();
  await listen(nidan.page, "links");
  const many = Array.from({ length: 10_000 }, (_, index) => index.toString());
  for (const words of [many, [`nidan://${"y".repeat(100_000)}`]])
    expect(await startAgain(nidan, folderOf(), words)).toBe(1);
  await startAgain(nidan, folderOf(), [link("h")]);
  await expect
    .poll(() => heard(nidan.page, "links"))
    .toEqual([{ link: link("h") }]);
  await nidan.quit();
});

test("what arrives at the stand-in is told at once and after every change, to whoever still listens", async () => {
  const nidan = await start();
  const { page } = nidan;
  const first = await listen(page, "arrivals");
  const send = () =>
    page.evaluate(() =>
      bare?.client.service.sendTest({
        channel: "email",
        to: "hanako@example.jp",
        language: "ja",
      }),
    );
  const counts = async () =>
    (await heard(page, "arrivals")).map(({ messages }) => messages.length);
  await expect.poll(counts).toEqual([0]);
  await send();
  await expect.poll(counts).toEqual([0, 1]);
  await stop(page, first);
  await page.evaluate(() => bare?.client.service.clearReceived());
  await reload(page); // with the second one open
  await listen(page, "arrivals");
  await expect.poll(counts).toEqual([0]);
  await send();
  await expect.poll(counts).toEqual([0, 1]);
  await nidan.quit();
  expect(nidan.log()).not.toMatch(/"bug"|Unhandled|hanako/);
});

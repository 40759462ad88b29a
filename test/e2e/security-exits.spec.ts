import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "@playwright/test";
import { guardApp } from "./guarded-app";

// Items of the security checklist of Electron, each under its number.
const guarded = guardApp();

test("E1 everything comes from the app's own scheme, and a request to anywhere else is stopped before it leaves", async () => {
  const { nidan, refusals } = guarded();
  const loaded: string[] = [];
  nidan.page.on("request", (request) => loaded.push(request.url()));
  await nidan.page.reload();
  await nidan.page.getByTestId("empty-state").waitFor();
  expect(loaded.length).toBeGreaterThan(2);
  for (const address of loaded)
    expect(address).toMatch(/^(app:\/\/nidan\/|data:)/);

  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.end("reached");
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  const before = refusals("request");
  const outcome = await nidan.app.evaluate(
    async ({ BrowserWindow }, address) => {
      const window = new BrowserWindow({ show: false });
      const loading = await window
        .loadURL(address)
        .then(() => "loaded")
        .catch(() => "stopped");
      window.destroy();
      return loading;
    },
    `http://127.0.0.1:${port.toString()}/`,
  );
  server.close();
  expect(outcome).toBe("stopped");
  expect(asked).toBe(0);
  await expect.poll(() => refusals("request")).toBeGreaterThan(before);
});

test("E5 every permission is denied but the camera, and that without its microphone", async () => {
  const { nidan, refusals } = guarded();
  const before = refusals("permission");
  const answers = await nidan.page.evaluate(async () => ({
    media: await Promise.all(
      [{ video: true }, { audio: true }, { video: true, audio: true }].map(
        (wanted) =>
          navigator.mediaDevices
            .getUserMedia(wanted)
            .then((stream) => {
              for (const track of stream.getTracks()) track.stop();
              return "given";
            })
            .catch((error: unknown) => (error as Error).name),
      ),
    ),
    location: await new Promise((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => {
          resolve("given");
        },
        ({ code, PERMISSION_DENIED }) => {
          resolve(code === PERMISSION_DENIED ? "denied" : code);
        },
      );
    }),
    notifications: await Notification.requestPermission(),
    clipboard: await navigator.clipboard
      .readText()
      .then(() => "given")
      .catch((error: unknown) => (error as Error).name),
  }));
  expect(answers).toEqual({
    media: ["given", "NotAllowedError", "NotAllowedError"],
    location: "denied",
    notifications: "denied",
    clipboard: "NotAllowedError",
  });
  expect(refusals("permission")).toBeGreaterThan(before);
});

test("E12 even in a window with the tag no webview is attached", async () => {
  const { nidan, refusals } = guarded();
  const before = refusals("webview");
  const kinds = await nidan.app.evaluate(
    async ({ BrowserWindow, webContents }) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: { webviewTag: true },
      });
      await window.loadURL("data:text/html,<webview src='about:blank'>");
      // The tag asks for its contents after the page was loaded; a round trip later it has.
      await window.webContents.executeJavaScript(
        "new Promise((done) => requestIdleCallback(() => setTimeout(done, 200)))",
      );
      const all = webContents.getAllWebContents().map((one) => one.getType());
      window.destroy();
      return all;
    },
  );
  await expect.poll(() => refusals("webview")).toBeGreaterThan(before);
  expect(kinds).not.toContain("webview");
});

test("E13 the page cannot be led away: not by a script, a link, a form, or a file that is dropped on it", async () => {
  const { nidan, refusals } = guarded();
  const before = refusals("navigation");
  for (const address of [
    "https://example.com/",
    "file:///etc/hostname",
    "app://other/index.html",
    "app://nidan.example/index.html",
  ])
    await nidan.page.evaluate((to) => {
      location.href = to;
    }, address);
  await nidan.page.evaluate(() => {
    const link = document.createElement("a");
    link.href = "https://example.com/";
    document.body.append(link);
    link.click();
    link.remove();
    const form = document.createElement("form");
    form.action = "https://example.com/";
    document.body.append(form);
    form.submit();
    form.remove();
  });
  const devtools = await nidan.page.context().newCDPSession(nidan.page);
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await devtools.send("Input.dispatchDragEvent", {
      type,
      x: 200,
      y: 200,
      data: { items: [], files: ["/etc/hostname"], dragOperationsMask: 1 },
    });
  await expect.poll(() => refusals("navigation") - before).toBeGreaterThan(3);
});

test("E14 no window can be opened by the page", async () => {
  const { nidan, refusals } = guarded();
  const before = refusals("window");
  const opened = await nidan.page.evaluate(() =>
    ["https://example.com/", "about:blank", "app://nidan/index.html"].map(
      (address) => window.open(address) !== null,
    ),
  );
  expect(opened).toEqual([false, false, false]);
  expect(refusals("window") - before).toBe(3);
});

test("E15 only a plain https page of a listed host is opened outside", async () => {
  const { nidan } = guarded();
  const opened = await nidan.app.evaluate(({ shell }) => {
    const seen: string[] = [];
    // The member's browser must not really start.
    shell.openExternal = (address) => {
      seen.push(address);
      return Promise.resolve();
    };
    Object.assign(globalThis, { openedOutside: seen });
    return seen;
  });
  expect(opened).toEqual([]);
  await nidan.page.evaluate(() => {
    for (const address of [
      "file:///etc/hostname",
      "smb://help.sakura.ad.jp/share",
      "javascript:alert(1)",
      "http://help.sakura.ad.jp/",
      "https://help.sakura.ad.jp.example/",
      "https://help.sakura.ad.jp@example.com/",
      "https://help.sakura.ad.jp:8443/",
      "https://help.sakura.ad.jp/manual",
    ])
      window.open(address);
  });
  const outside = () =>
    nidan.app.evaluate(
      () =>
        (globalThis as unknown as { openedOutside: string[] }).openedOutside,
    );
  await expect.poll(outside).toEqual(["https://help.sakura.ad.jp/manual"]);
});

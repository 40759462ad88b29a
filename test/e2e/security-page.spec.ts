import path from "node:path";
import { expect, test } from "@playwright/test";
import { guardApp } from "./guarded-app";
import { root } from "./launch";

// Items of the security checklist of Electron, each under its number.
const guarded = guardApp();

test("E7 the content security policy is strict, and an injected script does not run", async () => {
  const { nidan } = guarded();
  const policy = await nidan.app.evaluate(async ({ net }) => {
    const { headers } = await net.fetch("app://nidan/index.html");
    return headers.get("content-security-policy") ?? "";
  });
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
  const rest = policy.replace("'wasm-unsafe-eval'", "");
  expect(rest).not.toMatch(/unsafe|\*|https?:/);
  const ran = await nidan.page.evaluate(async () => {
    const inline = document.createElement("script");
    inline.textContent = "globalThis.injected = true";
    document.body.append(inline);
    const image = document.createElement("div");
    image.innerHTML = `<img src="data:," onerror="globalThis.injected = true">`;
    document.body.append(image);
    const evaluated = await new Promise((resolve) => {
      // Out of the debugger's hands, where the policy counts.
      setTimeout(() => {
        try {
          resolve(globalThis.eval("true") as unknown);
        } catch {
          resolve(false);
        }
      });
    });
    inline.remove();
    image.remove();
    return { injected: "injected" in globalThis, evaluated };
  });
  expect(ran).toEqual({ injected: false, evaluated: false });
});

test("E17 a strange window with our own preload script gets no port, nor does a second asker in our page", async () => {
  const { nidan } = guarded();
  const before = nidan.log().split("stranger-refused").length;
  const ask = `new Promise((resolve) => {
    addEventListener("message", ({ data, ports }) => {
      if (data !== "nidan:request-port") resolve({ data, ports: ports.length });
    });
    setTimeout(resolve, 500, "nobody answers");
    postMessage("nidan:request-port", location.origin);
  })`;
  const heard = await nidan.app.evaluate(
    async ({ BrowserWindow }, { preload, ask }) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: { preload },
      });
      await window.loadURL("app://nidan/index.html");
      const answer: unknown = await window.webContents.executeJavaScript(ask);
      window.destroy();
      return answer;
    },
    { preload: path.join(root, "out/preload/preload.cjs"), ask },
  );
  expect(heard).toEqual({ data: "nidan:refused", ports: 0 });
  expect(nidan.log().split("stranger-refused").length).toBeGreaterThan(before);
  expect(await nidan.page.evaluate(ask)).toBe("nobody answers");
});

test("E18 the page has an origin of its own, and the scheme serves nothing but the page's files", async () => {
  const { nidan } = guarded();
  expect(await nidan.page.evaluate(() => location.origin)).toBe("app://nidan");
  const statuses = await nidan.app.evaluate(({ net }) =>
    Promise.all(
      [
        "app://nidan/index.html",
        "app://nidan/../main/main.cjs",
        "app://nidan/%2e%2e/main/main.cjs",
        "app://nidan/..%2fmain%2fmain.cjs",
        "app://nidan/%2e%2e%2f%2e%2e%2fpackage.json",
        "app://nidan//etc/hostname",
        "app://nidan/assets/",
        "app://nidan/missing.js",
        "app://other/index.html",
      ].map(async (address) => (await net.fetch(address)).status),
    ),
  );
  expect(statuses).toEqual([200, ...Array<number>(8).fill(404)]);
});

test("E20 the preload script adds nothing to the window", async () => {
  const { nidan } = guarded();
  const names = () => Object.getOwnPropertyNames(window);
  const own = await nidan.page.evaluate(names);
  const script = await nidan.page.evaluate(
    () => document.querySelector("script")?.src ?? "",
  );
  const plain = await nidan.app.evaluate(async ({ BrowserWindow }, script) => {
    const window = new BrowserWindow({ show: false });
    // A file of ours shown as text: the same origin and powers, but neither preload script nor page.
    await window.loadURL(script);
    const all: unknown = await window.webContents.executeJavaScript(
      "Object.getOwnPropertyNames(window)",
    );
    window.destroy();
    return all as string[];
  }, script);
  const added = own.filter((name) => !plain.includes(name));
  // The component library's own word for its style nonce, set by the page itself; and names of the test driver.
  const expected = /^(__webpack_nonce__|__playwright.*|__pw.*)$/;
  expect(added.filter((name) => !expected.test(name))).toEqual([]);
});

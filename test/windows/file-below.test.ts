import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { fileBelow } from "../../electron/windows/file-below";

const folder = path.resolve("/srv/app");

test("E18 a file of the page is found below the folder", () => {
  expect(fileBelow(folder, "app://nidan/assets/a%20b.js?x#y")).toBe(
    path.join(folder, "assets/a b.js"),
  );
});

test.each([
  "app://nidan/",
  "app://nidan",
  "app://evil/index.html",
  "app://nidan.evil/index.html",
  "app://nidan/..%2f..%2fetc%2fpasswd",
  "app://nidan/..%5c..%5cwindows",
  "app://nidan/a%00.js",
  "app://nidan/%E0%A4%A",
  "not an address",
])("E18 %s is not served", (address) => {
  expect(fileBelow(folder, address)).toBeNull();
});

test.each(["../../etc/passwd", "%2e%2e/%2e%2e/etc/passwd", "/etc/passwd"])(
  "E18 %s stays below the folder",
  (name) => {
    expect(fileBelow(folder, `app://nidan/${name}`)).toBe(
      path.join(folder, "etc/passwd"),
    );
  },
);

test("E18 whatever is asked for, nothing outside the folder is named", () => {
  fc.assert(
    fc.property(fc.webPath(), fc.string(), (webPath, text) => {
      for (const name of [webPath, encodeURIComponent(text), text]) {
        const file = fileBelow(folder, `app://nidan/${name}`);
        if (file !== null)
          expect(file.startsWith(folder + path.sep)).toBe(true);
      }
    }),
  );
});

/**
 * What Electron's own default app does for `electron PATH`, for a runtime that comes without one:
 * loads the file named after `-r`, and becomes the application in the folder named by the first argument that is not a switch.
 */
const { app } = require("electron");
const path = require("node:path");

const words = process.argv.slice(1);
const early = words.indexOf("-r");
if (early >= 0) require(path.resolve(words.splice(early, 2)[1]));
const folder = words.find((word) => !word.startsWith("-"));
if (folder === undefined) {
  process.stderr.write("usage: electron [-r FILE] FOLDER [switches]\n");
  process.exit(2);
}
const root = path.resolve(folder);
const manifest = require(path.join(root, "package.json"));

process.defaultApp = true;
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version ?? "0.0.0");
app.setAppPath(root);
if (!app.commandLine.hasSwitch("user-data-dir"))
  app.setPath("userData", path.join(app.getPath("appData"), app.getName()));
require(path.resolve(root, manifest.main ?? "index.js"));

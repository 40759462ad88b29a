// Loaded before the app, which it lets start only once the driver of the tests is attached: attached to a window that is
// just being made, the driver now and then waits for ever for what that window never answers.
const { app } = require("electron");

// The app must not see the words that loaded this.
process.argv.splice(process.argv.indexOf("-r"), 2);

const emit = app.emit.bind(app);
const whenReady = app.whenReady();
let readyWords = null;
let isReady = false;
let tellReady;
const whenLetGo = new Promise((resolve) => (tellReady = resolve));

app.emit = (name, ...words) => {
  if (name !== "ready" || isReady) return emit(name, ...words);
  readyWords = words;
  return true;
};
app.isReady = () => isReady;
app.whenReady = () => whenLetGo;

/** What the driver calls when it is attached. */
globalThis.__playwright_run = async () => {
  await whenReady;
  isReady = true;
  tellReady();
  emit("ready", ...(readyWords ?? []));
};

const { app, BrowserWindow } = require("electron");
app
  .whenReady()
  .then(() =>
    new BrowserWindow({ width: 880, height: 720 }).loadURL(
      "data:text/html,<p>hello",
    ),
  );

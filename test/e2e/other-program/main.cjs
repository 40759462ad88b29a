// Another program on the same screen: a browser window that shows a page with QR codes. Says "shown" once it is painted.
const { app, BrowserWindow } = require("electron");

const { pictures, x, y, width, height, colour } = JSON.parse(
  process.env.OTHER_PROGRAM,
);
app.disableHardwareAcceleration();
app.whenReady().then(async () => {
  const window = new BrowserWindow({ x, y, width, height, frame: false });
  const images = pictures.map((src) => `<img src="${src}">`).join(" ");
  const page = `<!doctype html><title>Two-step verification</title><body style="background:${colour};color:#888;font:16px sans-serif">
    <p>Scan this with your authenticator</p>${images}</body>`;
  await window.loadURL(`data:text/html,${encodeURIComponent(page)}`);
  // The picture of the window exists only after it was painted.
  await window.webContents.capturePage();
  process.stdout.write("shown\n");
});

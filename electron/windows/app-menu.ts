import { Menu, type MenuItemConstructorOptions } from "electron";

/** macOS needs a menu for its clipboard keys and for quitting; elsewhere the window has everything, and no menu opens a door. */
export function setAppMenu(help: MenuItemConstructorOptions[] = []): void {
  Menu.setApplicationMenu(
    process.platform === "darwin"
      ? Menu.buildFromTemplate([
          { role: "appMenu" },
          { role: "editMenu" },
          { role: "windowMenu" },
          ...(help.length === 0
            ? []
            : [{ role: "help" as const, submenu: help }]),
        ])
      : null,
  );
}

import type { Page } from "@playwright/test";
import type { Nidan } from "../launch";

/** A window of 800 x 600 at 200 %: what a member with weak eyes has. */
export async function zoomIn({ app, page }: Nidan): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(800, 600);
    window?.webContents.setZoomFactor(2);
  });
  await page.waitForFunction(() => innerWidth <= 400);
}

/** What of the page cannot be seen however one scrolls down: whatever sticks out sideways or is clipped. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth > innerWidth;
    const blamed = [...document.body.querySelectorAll("*")].filter(
      (element) => {
        const style = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        const isSeen =
          box.width > 1 &&
          box.height > 1 &&
          style.visibility !== "hidden" &&
          element.closest(".unseen, svg") === null &&
          element.checkVisibility();
        if (!isSeen) return false;
        const sticksOut = box.right > innerWidth + 1 || box.left < -1;
        const isClipped =
          ["hidden", "clip"].includes(style.overflowX) &&
          element.scrollWidth > element.clientWidth + 1 &&
          element.textContent.trim() !== "";
        return sticksOut || isClipped;
      },
    );
    return [
      ...(wide ? ["the page is wider than the window"] : []),
      ...blamed.map((element) => element.outerHTML.slice(0, 200)),
    ];
  });
}

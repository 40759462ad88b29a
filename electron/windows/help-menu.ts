import { setAppMenu } from "./app-menu";

/**
 * Items of macOS's Help menu, in the words of the window: one at a time, the newest, for as long as somebody watches it.
 * Other systems have no such menu. Choosing an item is told once.
 */
export function createHelpMenu() {
  let newest: symbol | null = null;
  return (label: string) => {
    let isChosen = false;
    return {
      watch: (tell: () => void) => {
        const mine = Symbol(label);
        newest = mine;
        const click = () => {
          isChosen = true;
          tell();
        };
        setAppMenu([{ label, click }]);
        return () => {
          if (newest === mine) setAppMenu();
        };
      },
      take: () => {
        const chosen = isChosen;
        isChosen = false;
        return chosen ? {} : null;
      },
    };
  };
}

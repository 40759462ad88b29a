/**
 * Puts a text on the clipboard by the browser's own copy command, on a press of a button; whether it did. The window has
 * no permission for anything else: everything that reads the clipboard goes with it.
 */
export function copyText(text: string): boolean {
  let isSet = false;
  const fill = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData("text/plain", text);
    isSet = event.clipboardData !== null;
  };
  document.addEventListener("copy", fill, { once: true });
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else copies without a permission
  const isCopied = document.execCommand("copy");
  document.removeEventListener("copy", fill);
  return isCopied && isSet;
}

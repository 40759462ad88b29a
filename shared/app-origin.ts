/** The one place the window's page comes from: a scheme of our own, never `file:`. */
export const APP_SCHEME = "app";
export const APP_HOST = "nidan";
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

/** Whether an address is one of our own page. The slash after the host keeps look-alikes out. */
export function isOwnAddress(address: string): boolean {
  return address.startsWith(`${APP_ORIGIN}/`);
}

/** The one place the window's page comes from: a scheme of our own, never `file:`. */
export const APP_SCHEME = "app";
export const APP_HOST = "nidan";
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

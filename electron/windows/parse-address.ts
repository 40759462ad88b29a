/** A URL, or null where the text is none. (`URL.canParse` is younger than the oldest Node this runs on.) */
export function parseAddress(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

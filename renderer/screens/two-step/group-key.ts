/** A key for typing in groups of four, which is how far one remembers (S16). */
export function groupKey(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, "$1 ");
}

/** `+819012345678` as a member recognises it and a stranger cannot dial it: country, then the last four digits. */
export function maskNumber(number: string): string {
  const national = number.startsWith("+81") ? `0${number.slice(3)}` : number;
  return `${"*".repeat(Math.max(0, national.length - 4))}${national.slice(-4)}`;
}

/** `hanako@example.jp` as `h*****@example.jp` (S23). */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf("@");
  const [first = ""] = address;
  return `${first}*****${address.slice(at)}`;
}

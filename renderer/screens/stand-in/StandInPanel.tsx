/** */
export function StandInPanel() {
  return null;
}

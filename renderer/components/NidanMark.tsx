/** Two steps, the sign of the app. */
export function NidanMark({ size }: { readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="8" fill="#165e83" />
      <path d="M7 24v-5.5h9V13h9v11z" fill="#fff" fillOpacity=".94" />
      <circle cx="11.5" cy="13" r="2.6" fill="#8fd0f0" />
      <circle cx="20.5" cy="8.2" r="2.6" fill="#8fd0f0" />
    </svg>
  );
}

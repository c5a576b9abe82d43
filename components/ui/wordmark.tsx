/** Four places of a code, the last one being typed. */
export function Glyph() {
  return (
    <svg viewBox="0 0 20 20" className="size-5 shrink-0" aria-hidden="true">
      <circle cx="5.5" cy="5.5" r="2.75" fill="currentColor" />
      <circle cx="14.5" cy="5.5" r="2.75" fill="currentColor" />
      <circle cx="5.5" cy="14.5" r="2.75" fill="currentColor" />
      <rect x="12.25" y="10" width="4.5" height="9" rx="2.25" className="fill-accent" />
    </svg>
  )
}

export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2 font-semibold text-lg tracking-[-0.03em]">
      <Glyph />
      Sandi
    </span>
  )
}

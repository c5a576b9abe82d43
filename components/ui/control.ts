/** How everything that is typed or chosen in looks. */
export const controlStyle =
  'base:w-full rounded-md border border-control-strong bg-raised base:px-3 base:text-base text-ink transition-colors placeholder:text-ink-3 hover:border-ink-3 focus-visible:border-accent focus-visible:outline-2 focus-visible:outline-accent focus-visible:outline-offset-0 aria-invalid:border-bad disabled:cursor-not-allowed disabled:border-control disabled:bg-sunken disabled:text-ink-2'

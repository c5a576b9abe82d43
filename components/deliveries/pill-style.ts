/** A filter that is not set yet is dashed: there is room for something. */
export const pillStyle =
  'inline-flex h-8 items-center gap-1.5 whitespace-nowrap rounded-full border base:border-control base:border-dashed bg-paper px-3 base:text-ink-2 text-sm transition-colors hover:border-control-strong hover:bg-hover hover:text-ink aria-expanded:bg-hover [&_svg]:size-3.5 [&_svg]:shrink-0'

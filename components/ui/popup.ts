/** How everything looks that opens over the page at a control: lists, menus, tooltips. */
export const popupStyle =
  'base:rounded-lg border bg-raised base:text-base text-ink shadow-popup outline-none transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0 motion-reduce:transition-none'

/** A line in such a popup, lit while the pointer or the keyboard is on it. */
export const popupItemStyle =
  'flex min-h-8 cursor-pointer select-none items-center gap-2 rounded-md px-2 py-1 outline-none data-disabled:cursor-not-allowed data-highlighted:bg-hover data-disabled:opacity-55 [&_svg]:size-4 [&_svg]:shrink-0'

/** What a page may hold besides words, as `::name argument`. */
export const slotNames = ['fillIn', 'sample', 'phones', 'errors', 'sip', 'example', 'receiver'] as const
export type Slot = (typeof slotNames)[number]

import { randomInt } from 'node:crypto'

const digits = () => String(randomInt(10_000)).padStart(4, '0')

/** A new Indonesian mobile whose handset gets everything; new, because each number has limits. */
export const newPhone = () => `+62812${digits()}0001`

/** A new mailbox that gets everything. */
export const newMailbox = () => `ayu.${digits()}${digits()}0001@example.com`

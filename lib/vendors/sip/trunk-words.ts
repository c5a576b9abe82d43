import { oneLine } from '../call-vendor.ts'

/** A trunk's own words as one line. They may repeat numbers, and the tail of the caller's is the code. */
export const trunkWords = (reason: string): string => oneLine(reason.replace(/\d{4,}/g, '•••'))

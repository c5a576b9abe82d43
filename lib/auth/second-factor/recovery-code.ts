import { randomInt } from 'node:crypto'
import { sign, signAll } from '#lib/core/secret.ts'

/** Without letters and digits that look alike; without vowels, so that no words appear. */
const alphabet = '23456789bcdfghjkmnpqrstvwxz'
const groups = 2
const groupLength = 6

/** A code of 57 random bits to write down: `k3mwx7-9qtfbr`. */
export function newRecoveryCode(): string {
  const group = () => Array.from({ length: groupLength }, () => alphabet[randomInt(alphabet.length)]).join('')
  return Array.from({ length: groups }, group).join('-')
}

/** The keyed digest under which a user's code is stored. */
export function hashRecoveryCode(userId: string, code: string): string {
  return sign('recovery', message(userId, code)).digest
}

/** What a stored digest of this code may be: one for each master key. */
export function possibleHashes(userId: string, code: string): string[] {
  return signAll('recovery', message(userId, code)).map(({ digest }) => digest)
}

/** However it was typed: case, spaces and the dash do not matter. */
function message(userId: string, code: string): string {
  return `${userId}:${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`
}

/**
 * What a call that never rang became (RFC 3261 §21). `trunk`: the trunk is at fault and put nothing through, so that
 * the next one may; anything else ends it for every trunk.
 */
export function verdictOf(status: number, reason: string): 'UNDELIVERED' | 'REJECTED' | 'trunk' {
  if (unreached.has(status)) return 'UNDELIVERED'
  // Trunks also say 403 to an account that is wrong, empty or may not show the number.
  if (barred.has(status)) return accountWords.test(reason) ? 'trunk' : 'REJECTED'
  return 'trunk'
}

/** What a call becomes that a trunk had taken and then ended: there is nobody else to try. */
export function finalStatus(status: number): 'UNDELIVERED' | 'REJECTED' {
  return barred.has(status) ? 'REJECTED' : 'UNDELIVERED'
}

/** Not found, timed out, gone, unreachable, incomplete, busy, ended, busy everywhere, does not exist anywhere. */
const unreached = new Set([404, 408, 410, 480, 484, 486, 487, 600, 604])
const barred = new Set([403, 603, 607])
const accountWords = /auth|credential|password|account|balance|credit|fund|caller|cli\b|peer|\bip\b/i

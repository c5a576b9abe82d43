/** How a product behaves: shares of its messages, and seconds of which half its messages need less. */
export interface Habit {
  /** Taken by nobody; of those taken: */
  error: number
  rejected: number
  undelivered: number
  /** Never reported. */
  silent: number
  /** Of those delivered. */
  verified: number
  sendSeconds: number
  deliverSeconds: number
  verifySeconds: number
}

const ordinary: Habit = {
  error: 0.008,
  rejected: 0.01,
  undelivered: 0.05,
  silent: 0.02,
  verified: 0.8,
  sendSeconds: 0.25,
  deliverSeconds: 5,
  verifySeconds: 14,
}

const habits: Record<string, Partial<Habit>> = {
  'citcall.smsotp': { undelivered: 0.055, verified: 0.81, deliverSeconds: 4.2 },
  'citcall.motp': { error: 0.012, undelivered: 0.09, verified: 0.88, deliverSeconds: 6, verifySeconds: 7 },
  'wavecell.smsotp': { undelivered: 0.035, verified: 0.85, deliverSeconds: 3.1, sendSeconds: 0.18 },
  'infobip.smsotp': { undelivered: 0.04, verified: 0.84, deliverSeconds: 3.6 },
  'smpp.sms': { undelivered: 0.08, silent: 0.05, verified: 0.74, deliverSeconds: 7.5, sendSeconds: 0.06 },
  'meta.whatsapp': {
    undelivered: 0.03,
    rejected: 0.004,
    verified: 0.9,
    deliverSeconds: 1.6,
    verifySeconds: 9,
  },
  'gupshup.whatsapp': { undelivered: 0.045, verified: 0.86, deliverSeconds: 2.4, verifySeconds: 10 },
  'taptalk.whatsapp': { undelivered: 0.07, silent: 0.06, verified: 0.8, deliverSeconds: 3.9 },
  'mailgun.email': { undelivered: 0.02, verified: 0.68, deliverSeconds: 2.2, verifySeconds: 38 },
  'sip.misscall': { error: 0.015, undelivered: 0.11, verified: 0.86, deliverSeconds: 5, verifySeconds: 7 },
  'smtp.email': { undelivered: 0.03, silent: 0.3, verified: 0.62, deliverSeconds: 6, verifySeconds: 45 },
}

export function habitOf(productId: string): Habit {
  return { ...ordinary, ...habits[productId] }
}

/**
 * Mobile networks by the first digits of a number, as of November 2026: numbers cannot be taken along to another
 * network in Indonesia, so the prefix tells. Hours that are counted keep the network they were counted for.
 */
const networks: Record<string, Record<string, readonly string[]>> = {
  '+62': {
    Telkomsel: ['811', '812', '813', '821', '822', '823', '851', '852', '853'],
    Indosat: ['814', '815', '816', '855', '856', '857', '858'],
    'XL/Axis': ['817', '818', '819', '831', '832', '833', '838', '859', '877', '878'],
    Tri: ['895', '896', '897', '898', '899'],
    Smartfren: ['881', '882', '883', '884', '885', '886', '887', '888', '889'],
  },
}

/** Each prefix (six characters of E.164) and whose it is, as two lists for SQL. */
export const operatorPrefixes = Object.entries(networks).flatMap(([code, operators]) =>
  Object.entries(operators).flatMap(([operator, starts]) =>
    starts.map(start => ({ prefix: `${code}${start}`, operator })),
  ),
)

const operatorByPrefix = new Map(operatorPrefixes.map(({ prefix, operator }) => [prefix, operator]))

/** Whose a number (E.164) is; empty: unknown, as of an e-mail address. */
export function operatorOf(recipient: string): string {
  return operatorByPrefix.get(recipient.slice(0, 6)) ?? ''
}

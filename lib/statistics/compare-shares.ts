interface Part {
  part: number
  whole: number
}

/** `few`: too little is counted to tell; `chance`: so small a difference comes by chance; `real`: hardly ever. */
export type Difference = 'few' | 'chance' | 'real'

const wholeMin = 100
const expectedMin = 5
/** 5 of 100 differences this large come by chance. */
const zMin = 1.96

/**
 * Whether two shares differ by more than chance: the two-sided z-test of two proportions at 5 %. It is not made where
 * either has fewer than 100 messages, or fewer than 5 are expected on one side of either. It does not cover that the
 * two may have served different recipients.
 */
export function compareShares(a: Part, b: Part): Difference {
  const pooled = (a.part + b.part) / (a.whole + b.whole)
  const rarest = Math.min(a.whole, b.whole) * Math.min(pooled, 1 - pooled)
  if (Math.min(a.whole, b.whole) < wholeMin) return 'few'
  if (rarest < expectedMin) return a.part * b.whole === b.part * a.whole ? 'chance' : 'few'
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / a.whole + 1 / b.whole))
  return Math.abs(a.part / a.whole - b.part / b.whole) / error >= zMin ? 'real' : 'chance'
}

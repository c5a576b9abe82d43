/** Delivered codes of a gateway and country by one product, and how many of them were verified. */
export interface ConversionGroup {
  productId: string
  gatewayId: string
  country: string
  delivered: number
  verified: number
}

export interface Expectation {
  compared: number
  comparedVerified: number
  expected: number
  variance: number
}

// Fewer codes of the others say nothing of what is to be expected.
const othersMin = 20

/**
 * How many of each product's delivered codes would have been verified had they been another vendor's of the same
 * gateway and country, which ask the same people; with the variance of that number.
 */
export function compareConversion(groups: readonly ConversionGroup[]): Map<string, Expectation> {
  const found = new Map<string, Expectation>()
  const rivals = Map.groupBy(groups, ({ gatewayId, country }) => `${gatewayId} ${country}`)
  for (const members of rivals.values()) {
    for (const one of members) {
      const others = members.filter(other => other !== one)
      const delivered = sum(others.map(other => other.delivered))
      if (delivered < othersMin) continue
      const share = sum(others.map(other => other.verified)) / delivered
      const before = found.get(one.productId) ?? {
        compared: 0,
        comparedVerified: 0,
        expected: 0,
        variance: 0,
      }
      found.set(one.productId, {
        compared: before.compared + one.delivered,
        comparedVerified: before.comparedVerified + one.verified,
        expected: before.expected + one.delivered * share,
        variance: before.variance + one.delivered * share * (1 - share) * (1 + one.delivered / delivered),
      })
    }
  }
  return found
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

export interface Count {
  passed: number
  failed: number
}

/** A run that ended badly without a failed test (nothing collected, a set-up that threw) is one failure. */
export function countOf(passed: number, failed: number, code: number): Count {
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed }
}

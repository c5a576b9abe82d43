/** The last entry of an `x-forwarded-for`: the one that the proxy in front of us wrote; earlier ones anybody can write. */
export function forwardedAddress(header: string | undefined): string | undefined {
  return header?.split(',').at(-1)?.trim() || undefined
}

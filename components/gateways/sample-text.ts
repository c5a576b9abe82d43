/** The code that previews show. */
export function sampleCode(length: number): string {
  return '48291637'.slice(0, Number.isInteger(length) ? Math.min(8, Math.max(0, length)) : 6)
}

/** A message with the sample code in it; other tags stay as they are. */
export function sampleText(text: string | null, code: string): string {
  return (text ?? '').replaceAll('{OTP}', code)
}

interface Autofill {
  webOtpHost: string | null
  androidHash: string | null
}

/**
 * What is put under an SMS so that the code can be filled in by itself: WebOTP's `@host #code` alone on the last
 * line, or the hash of an Android app at the very end (SMS Retriever).
 */
export function lastLine({ webOtpHost, androidHash }: Autofill, code: string): string {
  if (webOtpHost) return `\n\n@${webOtpHost} #${code}`
  return androidHash ? `\n${androidHash}` : ''
}

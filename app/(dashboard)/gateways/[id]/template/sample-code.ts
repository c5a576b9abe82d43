/** The code that stands for `{OTP}` in a preview; messages have none. */
export function sampleCode({
  service,
  otpLength,
}: {
  service: string
  otpLength: number
}): string | undefined {
  return service === 'otp' ? '48291637'.slice(0, otpLength) : undefined
}

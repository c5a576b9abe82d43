const shared = ['use-verification.ts', 'verification-message.tsx', 'use-countdown.ts']

/** The files of each example in `source/`, the one to begin with first. They stand on nothing but React. */
export const exampleFiles: Record<string, readonly string[]> = {
  otpField: ['otp-field.tsx', ...shared],
  missedCallField: ['missed-call-field.tsx', ...shared],
  emailField: ['email-field.tsx', 'suggest-address.ts'],
  style: ['verification.css'],
}

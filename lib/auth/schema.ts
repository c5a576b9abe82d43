import { z } from 'zod'
import type { Role } from '#db/schema/merchants.ts'
import { locales } from '#lib/i18n/locales.ts'
import { say } from '#lib/i18n/say.ts'

/** From the one that may do everything to the one that may only look. */
export const roles = ['owner', 'admin', 'engineer', 'finance', 'viewer'] as const satisfies Role[]
const role = z.enum(roles, say('chooseRole'))

/** What the form that invites somebody sends. */
export const invitationInput = z.strictObject({
  email: z
    .string()
    .trim()
    .toLowerCase()
    .max(254, say('tooLong', { max: 254 }))
    .pipe(z.email(say('email'))),
  role,
})
export type InvitationFields = z.input<typeof invitationInput>

/** What the form that gives a member another role sends. */
export const roleInput = z.strictObject({ role })
export type RoleFields = z.input<typeof roleInput>

/** A password is long rather than adorned; what makes one guessable is in `password-rule.ts`. */
const passwordLength = { min: 12, max: 256 }

const email = z.email(say('email')).max(254, say('tooLong', { max: 254 }))
const presentPassword = z
  .string()
  .min(1, say('passwordMissing'))
  .max(passwordLength.max, say('tooLong', passwordLength))
const newPassword = z
  .string()
  .min(passwordLength.min, say('passwordShort', passwordLength))
  .max(passwordLength.max, say('tooLong', passwordLength))
/** A name on one line; control characters have no place in a mail or a log. */
const label = (max: number) =>
  z
    .string()
    .trim()
    .min(1, say('required'))
    .max(max, say('tooLong', { max }))
    .regex(/^\P{Cc}*$/u, say('oneLine'))

export const signInInput = z.strictObject({ email, password: presentPassword })

/** What the browser sends to sign in: the code is that of an app, or one of the recovery codes. */
export const signInAttempt = signInInput.extend({ code: z.string().max(40).optional() })

/** The second step of the sign-in as its form checks it. */
export const secondStepInput = z.strictObject({
  code: z
    .string()
    .trim()
    .min(1, say('codeMissing'))
    .max(40, say('tooLong', { max: 40 })),
})

export const signUpInput = z.strictObject({
  company: label(80),
  name: label(80),
  email,
  /** ISO 3166-1 alpha-2. */
  country: z.string().regex(/^[A-Z]{2}$/, say('required')),
})

export const forgotPasswordInput = z.strictObject({ email })

/** The password chosen behind a link of a mail. */
export const newPasswordInput = z.strictObject({ password: newPassword })

export const newPersonInput = z.strictObject({ name: label(80), password: newPassword })

export const changePasswordInput = z.strictObject({ present: presentPassword, password: newPassword })

export const presentPasswordInput = z.strictObject({ present: presentPassword })

export const totpCodeInput = z.strictObject({
  code: z
    .string()
    .transform(text => text.replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, say('sixDigits'))),
})

export const profileInput = z.strictObject({
  name: label(80),
  /** Empty: the browser's. */
  locale: z.union([z.literal('').transform(() => null), z.enum(locales)], say('required')),
})

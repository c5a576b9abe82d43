import { z } from 'zod'
import type { Role } from '#db/schema/merchants.ts'
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

export const signInInput = z.strictObject({
  email: z.email('Enter an e-mail address, such as name@company.com.').max(254),
  password: z.string().min(1, 'Enter your password.').max(256, 'That is longer than any password here.'),
})

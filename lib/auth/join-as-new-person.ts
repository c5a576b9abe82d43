import { violatedConstraint } from '#db/call.ts'
import { db } from '#db/client.ts'
import { users } from '#db/schema/merchants.ts'
import type { FieldError } from '#lib/core/error.ts'
import { fieldErrors } from '#lib/core/field-errors.ts'
import { newId } from '#lib/core/id.ts'
import { join } from './accept-invitation.ts'
import { checkNewPassword } from './check-new-password.ts'
import { findInvitation } from './find-invitation.ts'
import { hashPassword } from './password.ts'
import { newPersonInput } from './schema.ts'

export type NewMember =
  | { kind: 'joined'; email: string }
  | { kind: 'invalid'; errors: FieldError[] }
  /** The invitation can no longer be used, or its address has an account by now. */
  | { kind: 'over' | 'taken' }

class InvitationOver extends Error {}

/** Makes an account for the invited address and joins the merchant, both or neither. */
export async function joinAsNewPerson(
  token: unknown,
  input: unknown,
  ip: string | undefined,
): Promise<NewMember> {
  const invitation = await findInvitation(token)
  if (invitation.kind !== 'open') return { kind: 'over' }
  const parsed = newPersonInput.safeParse(input)
  if (!parsed.success) return { kind: 'invalid', errors: fieldErrors(parsed.error) }
  const { name, password } = parsed.data
  const { email, merchant } = invitation
  const errors = checkNewPassword(password, [name, email, merchant])
  if (errors.length > 0) return { kind: 'invalid', errors }
  const passwordHash = await hashPassword(password)
  try {
    await db().transaction(async tx => {
      const userId = newId()
      await tx.insert(users).values({ id: userId, email, name, passwordHash })
      if (!(await join(tx, token, { userId, email, ip }))) throw new InvitationOver()
    })
    return { kind: 'joined', email }
  } catch (error) {
    if (error instanceof InvitationOver) return { kind: 'over' }
    if (violatedConstraint(error) === 'users_email_unique') return { kind: 'taken' }
    throw error
  }
}

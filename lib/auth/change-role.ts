import { and, eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { memberships } from '#db/schema/merchants.ts'
import { type Actor, recordChange } from '#lib/audit/record-change.ts'
import type { FieldError } from '#lib/core/error.ts'
import { fieldErrors } from '#lib/core/field-errors.ts'
import { lockTeam } from './lock-team.ts'
import { roleInput } from './schema.ts'

export type TeamOutcome =
  | 'done'
  /** The actor's role does not change such members (any more). */
  | 'notAllowed'
  /** A merchant always has an owner. */
  | 'lastOwner'
  /** The merchant has no such member. */
  | 'gone'

/** Gives a member another role, felt at their next request. Only owners make owners or change what owners are. */
export async function changeRole(
  actor: Actor,
  userId: string,
  input: unknown,
): Promise<{ kind: TeamOutcome } | { kind: 'invalid'; errors: FieldError[] }> {
  const parsed = roleInput.safeParse(input)
  if (!parsed.success) return { kind: 'invalid', errors: fieldErrors(parsed.error) }
  const { role } = parsed.data
  return db().transaction(async tx => {
    const { members, mayChange, mayChangeOwners } = await lockTeam(tx, actor)
    const member = members.find(candidate => candidate.userId === userId)
    if (!member) return { kind: 'gone' }
    const concernsOwners = member.role === 'owner' || role === 'owner'
    if (!mayChange || (concernsOwners && !mayChangeOwners)) return { kind: 'notAllowed' }
    if (member.role === role) return { kind: 'done' }
    if (isLastOwner(members, userId)) return { kind: 'lastOwner' }
    await tx
      .update(memberships)
      .set({ role })
      .where(and(eq(memberships.merchantId, actor.merchantId), eq(memberships.userId, userId)))
    await recordChange(tx, actor, {
      action: 'member.changeRole',
      subjectId: userId,
      before: { role: member.role },
      after: { role },
    })
    return { kind: 'done' }
  })
}

/** Whether the merchant would be left without an owner when this member is none any more. */
export function isLastOwner(members: { userId: string; role: string }[], userId: string): boolean {
  const owners = members.filter(({ role }) => role === 'owner')
  return owners.length === 1 && owners[0]?.userId === userId
}

import { eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { users } from '#db/schema/merchants.ts'
import type { FieldError } from '#lib/core/error.ts'
import { fieldErrors } from '#lib/core/field-errors.ts'
import { recordOwnChange } from './record-own-change.ts'
import { profileInput } from './schema.ts'
import type { Self } from './session.ts'

export type ProfileUpdate =
  | { kind: 'updated'; updatedAt: Date }
  | { kind: 'invalid'; errors: FieldError[] }
  /** The profile was changed after `seen`, in another window; nothing was stored. */
  | { kind: 'stale' }

/** Changes somebody's own name and language, if the profile is still as it was at `seen` (its `updatedAt`). */
export async function updateProfile(self: Self, seen: Date, input: unknown): Promise<ProfileUpdate> {
  const parsed = profileInput.safeParse(input)
  if (!parsed.success) return { kind: 'invalid', errors: fieldErrors(parsed.error) }
  const { name, locale } = parsed.data
  return db().transaction(async tx => {
    const own = eq(users.id, self.user.id)
    const [present] = await tx.select().from(users).where(own).for('update')
    if (present?.updatedAt.getTime() !== seen.getTime()) return { kind: 'stale' }
    const updatedAt = new Date(Math.max(Date.now(), present.updatedAt.getTime() + 1))
    await tx.update(users).set({ name, locale, updatedAt }).where(own)
    const before = { name: present.name, locale: present.locale }
    await recordOwnChange(tx, self, { action: 'user.update', before, after: { name, locale } })
    return { kind: 'updated', updatedAt }
  })
}

import { eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { products } from '#db/schema/vendors.ts'
import { type AnyActor, recordChange } from '#lib/audit/record-change.ts'

/**
 * Turns a product on or off for every merchant from the next send on; chains that have it go on to their next
 * provider. False when there is no such product.
 */
export async function setProductEnabled(actor: AnyActor, id: string, enabled: boolean): Promise<boolean> {
  return db().transaction(async tx => {
    const [present] = await tx.select().from(products).where(eq(products.id, id)).for('update')
    if (!present) return false
    if (present.enabled === enabled) return true
    await tx.update(products).set({ enabled }).where(eq(products.id, id))
    await recordChange(tx, actor, {
      action: enabled ? 'product.enable' : 'product.disable',
      subjectId: id,
      before: { enabled: present.enabled },
      after: { enabled },
    })
    return true
  })
}

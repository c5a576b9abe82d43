import { sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { products, vendors } from '#db/schema/vendors.ts'
import { vendors as adapters } from '#lib/vendors/registry.ts'

/** Writes the vendors and products this release has adapters for; run at every start, keeps what is switched off. */
export async function syncCatalogue(): Promise<void> {
  await db().transaction(async tx => {
    await tx
      .insert(vendors)
      .values(adapters.map(({ id, name }) => ({ id, name })))
      .onConflictDoUpdate({
        target: vendors.id,
        set: { name: sql`excluded.name` },
        setWhere: sql`${vendors.name} <> excluded.name`,
      })
    await tx
      .insert(products)
      .values(
        adapters.flatMap(({ id: vendorId, products: list }) =>
          list.map(({ id, name, channel }) => ({ id, vendorId, name, channel })),
        ),
      )
      .onConflictDoUpdate({
        target: products.id,
        set: { name: sql`excluded.name`, channel: sql`excluded.channel` },
        setWhere: sql`(${products.name}, ${products.channel}) <> (excluded.name, excluded.channel)`,
      })
  })
}

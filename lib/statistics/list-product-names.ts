import { asc, eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { products, vendors } from '#db/schema/vendors.ts'

/** Every product with its vendor's name, also those that are off: what was sent through them stays in the figures. */
export function listProductNames(): Promise<
  { id: string; name: string; vendorId: string; vendorName: string }[]
> {
  return db()
    .select({ id: products.id, name: products.name, vendorId: vendors.id, vendorName: vendors.name })
    .from(products)
    .innerJoin(vendors, eq(vendors.id, products.vendorId))
    .orderBy(asc(vendors.name), asc(products.name), asc(products.id))
}

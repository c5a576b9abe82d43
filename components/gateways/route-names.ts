/** The names that routes are described with. */
export function routeNames(
  products: readonly {
    id: string
    name: string
    vendorName: string
    accounts: { id: string; name: string }[]
  }[],
): Map<string, string> {
  return new Map(
    products.flatMap(product => [
      [product.id, `${product.vendorName} ${product.name}`] as const,
      ...product.accounts.map(({ id, name }) => [id, name] as const),
    ]),
  )
}

/** What a server action answers to a form. */
export type ActionResult<Data = undefined> =
  | { kind: 'done'; data: Data }
  | {
      kind: 'refused'
      /** For the form as a whole. */
      message?: string
      /** Nested fields as `routes.0.productId`. */
      errors?: { field: string; message: string }[]
    }

/** Where a preview's document comes from. */
export const previewPath = '/gateways/preview'

/**
 * What the document of a preview may do, wherever it is opened: nothing runs in it, it has no origin and so no cookie,
 * and it fetches nothing but pictures. Only our own pages may frame it.
 */
export const previewPolicy = [
  'sandbox',
  "default-src 'none'",
  'img-src https: data:',
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ')

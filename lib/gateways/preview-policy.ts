/** Where a preview's document comes from. */
const previewPath = '/gateways/preview'

const ofDelivery = /^\/deliveries\/[0-9a-f-]{36}\/content$/

/** Whether what answers under a path is the document of a preview: a draft's, or that of a mail that was sent. */
export function isPreviewPath(path: string): boolean {
  return path === previewPath || ofDelivery.test(path)
}

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

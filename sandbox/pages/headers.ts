const common = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
}

/** Of the sandbox's own pages: nothing but its own files. */
export const pageHeaders = {
  ...common,
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; connect-src 'self'; frame-src 'self'; img-src data:; base-uri 'none'; form-action 'self'",
}

/** A file of a mail is saved, never opened here. */
export const fileHeaders = {
  ...common,
  'content-type': 'application/octet-stream',
  'content-disposition': 'attachment',
  'content-security-policy': "sandbox; default-src 'none'",
}

/** A mail is a stranger's HTML: it gets an origin of its own, no scripts and no forms. */
export const mailHeaders = {
  ...common,
  'content-security-policy':
    "sandbox; default-src 'none'; img-src https: data:; style-src 'unsafe-inline'; font-src data:",
}

interface Site {
  /** Next for development evaluates code and talks to the page by a web socket. */
  development: boolean
}

/**
 * What a browser is told of every page and file: scripts run only with this answer's nonce or when such a script
 * fetched them, nothing is embedded, and nothing is guessed. Inline styles are allowed: React writes them.
 */
export function pageHeaders(nonce: string, { development }: Site): Record<string, string> {
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws: wss:' : ''}`,
    "frame-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "object-src 'none'",
  ]
  return {
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    'cross-origin-opener-policy': 'same-origin',
    // Browsers heed it over https alone.
    'strict-transport-security': 'max-age=31536000',
  }
}

/** The path to come back to after sign-in: only a path of this site, or the overview. */
export function safeReturnPath(path: string | string[] | undefined): string {
  if (typeof path !== 'string' || !path.startsWith('/')) return '/'
  try {
    const url = new URL(path, 'http://same.site')
    // Backslashes and control characters become another host in some browsers.
    const sameSite = url.host === 'same.site' && !/[\\\p{Cc}]/u.test(path) && !url.pathname.startsWith('//')
    return sameSite && !url.pathname.startsWith('/sign-in') ? `${url.pathname}${url.search}` : '/'
  } catch {
    return '/'
  }
}

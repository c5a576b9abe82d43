/** Signs in as a browser does; returns the cookies to send. */
export async function signIn(url: string, email: string, password: string): Promise<string> {
  const jar = new Map<string, string>()
  const call = async (path: string, body?: URLSearchParams) => {
    const headers = { cookie: write(jar), origin: url }
    const answer = await fetch(url + path, {
      headers,
      redirect: 'manual',
      ...(body && { method: 'POST', body }),
    })
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    return answer
  }
  const { csrfToken } = (await (await call('/api/auth/csrf')).json()) as { csrfToken: string }
  await call(
    '/api/auth/callback/credentials',
    new URLSearchParams({ csrfToken, email, password, json: 'true' }),
  )
  return write(jar)
}

function write(jar: Map<string, string>): string {
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
}

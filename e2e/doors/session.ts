import { demo } from '../support/demo.ts'

/** Signs in over HTTP as a browser does and gives the cookies. Throws when that is refused. */
export async function openBrowserSession(email: string, password: string): Promise<string> {
  const { url } = demo()
  const first = await fetch(`${url}/api/auth/csrf`)
  const { csrfToken } = (await first.json()) as { csrfToken: string }
  const response = await fetch(`${url}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookiesOf(first), origin: url, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken, email, password, json: 'true' }),
  })
  const cookies = cookiesOf(response)
  if (!cookies.includes('sandi-session')) throw new Error(`${email} could not sign in: ${response.status}`)
  return cookies
}

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map(cookie => cookie.split(';', 1)[0])
    .join('; ')
}

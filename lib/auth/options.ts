import { type AuthOptions, getServerSession } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { db } from '#db/client.ts'
import { sessionSecret } from '#lib/core/secret.ts'
import { type CredentialCheck, checkCredentials } from './check-credentials.ts'
import { lastForwarded } from './client-address.ts'
import { cookieName, isSecure } from './cookie-name.ts'
import { closeSession } from './end-session.ts'
import { openSession, sessionLife } from './session.ts'

declare module 'next-auth' {
  interface Session {
    sessionId: string
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    sessionId?: string
  }
}

/** The settings of next-auth, read when first needed because a build has no keys. */
export function authOptions(): AuthOptions {
  return {
    secret: sessionSecret(),
    session: { strategy: 'jwt', maxAge: sessionLife.absoluteMs / 1000 },
    useSecureCookies: isSecure(),
    cookies: {
      sessionToken: {
        name: cookieName('sandi-session'),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() },
      },
    },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [
      Credentials({
        credentials: { email: { type: 'email' }, password: { type: 'password' }, code: { type: 'text' } },
        authorize: async (credentials, request) => {
          const { email, password, code } = credentials ?? {}
          const ip = lastForwarded(request.headers?.['x-forwarded-for'])
          const check = await checkCredentials({ email, password, ...(code && { code }) }, ip)
          const refusal = refusals[check.kind]
          if (refusal) throw new Error(refusal)
          if (check.kind !== 'right') return null
          await closeSession((await getServerSession(authOptions()))?.sessionId)
          const userAgent = request.headers?.['user-agent']
          // next-auth's user is our session: its id is all that the cookie carries.
          return { id: await openSession(db(), check.userId, { ip, userAgent }) }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sessionId: user.id } : token),
      session: ({ session, token }) => ({ expires: session.expires, sessionId: token.sessionId ?? '' }),
    },
    events: {
      signOut: ({ token }) => closeSession(token?.sessionId),
    },
  }
}

/** What the browser is told of a sign-in that is neither right nor wrong; see `browser.ts`. */
const refusals: Partial<Record<CredentialCheck['kind'], string>> = {
  limited: 'Limited',
  'code-needed': 'CodeNeeded',
  'code-wrong': 'CodeWrong',
}

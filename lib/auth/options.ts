import type { AuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { db } from '#db/client.ts'
import { env } from '#lib/core/env.ts'
import { sessionSecret } from '#lib/core/secret.ts'
import { checkCredentials } from './check-credentials.ts'
import { lastForwarded } from './client-address.ts'
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
    useSecureCookies: env().publicUrl.startsWith('https:'),
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [
      Credentials({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: async (credentials, request) => {
          const { email, password } = credentials ?? {}
          const ip = lastForwarded(request.headers?.['x-forwarded-for'])
          const check = await checkCredentials({ email, password }, ip)
          if (check.kind === 'limited') throw new Error('Limited')
          if (check.kind === 'wrong') return null
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
  }
}

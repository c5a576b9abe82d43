import type { AuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { env } from '#lib/core/env.ts'
import { sessionSecret } from '#lib/core/secret.ts'
import { checkCredentials } from './check-credentials.ts'

declare module 'next-auth' {
  interface Session {
    userId: string
    sessionVersion: number
  }
  interface User {
    sessionVersion: number
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    sessionVersion?: number
  }
}

const week = 7 * 24 * 60 * 60

/** The settings of next-auth, read when first needed because a build has no keys. */
export function authOptions(): AuthOptions {
  return {
    secret: sessionSecret(),
    session: { strategy: 'jwt', maxAge: week },
    useSecureCookies: env().publicUrl.startsWith('https:'),
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [
      Credentials({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: async (credentials, request) => {
          const { email, password } = credentials ?? {}
          const check = await checkCredentials({ email, password }, clientAddress(request.headers))
          if (check.kind === 'limited') throw new Error('Limited')
          if (check.kind === 'wrong') return null
          return { id: check.userId, sessionVersion: check.sessionVersion }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sub: user.id, sessionVersion: user.sessionVersion } : token),
      session: ({ session, token }) => ({
        expires: session.expires,
        userId: token.sub ?? '',
        sessionVersion: token.sessionVersion ?? 0,
      }),
    },
  }
}

/** The last forwarded entry: the one our own proxy (or Next itself) wrote; earlier ones anybody can write. */
function clientAddress(headers: Record<string, unknown> | undefined): string | undefined {
  const forwarded = headers?.['x-forwarded-for']
  return typeof forwarded === 'string' ? forwarded.split(',').at(-1)?.trim() || undefined : undefined
}

import NextAuth from 'next-auth'
import { authOptions } from './options.ts'

/** Answers every path of next-auth below /api/auth. */
export function handleAuth(request: Request, context: unknown): Promise<Response> {
  return NextAuth(request as never, context as never, authOptions()) as Promise<Response>
}

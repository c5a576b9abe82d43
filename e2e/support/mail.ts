import { demo } from './demo.ts'
import { until } from './until.ts'

/** The path of the newest link below `place` (such as `/sign-up`) that was mailed to an address. */
export async function linkMailed(to: string, place: string): Promise<string> {
  const pattern = new RegExp(`https?://[^/\\s]+(${place}/\\S+)`)
  return mailed(to, `a link to ${place}`, text => pattern.exec(text)?.[1])
}

/** What `read` finds in the newest mail to an address that has it, as soon as there is one. */
export async function mailed(
  to: string,
  what: string,
  read: (text: string) => string | undefined,
): Promise<string> {
  let found: string | undefined
  await until(`${what} for ${to}`, 20_000, async () => {
    const response = await fetch(`${demo().sandboxUrl}/_phones/${encodeURIComponent(to)}`)
    const { messages } = (await response.json()) as { messages: { text: string | null }[] }
    found = messages.map(({ text }) => read(text ?? '')).find(Boolean)
    return found
  })
  return found ?? ''
}

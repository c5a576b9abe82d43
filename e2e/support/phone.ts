import { demo } from './demo.ts'
import { until } from './until.ts'

interface Message {
  channel: string
  text: string | null
  html: string | null
  caller: string | null
}

/** The newest message on the simulated phone of a recipient, as soon as there is one. */
export async function phoneOf(recipient: string): Promise<Message> {
  let newest: Message | undefined
  await until(`a message for ${recipient}`, 15_000, async () => {
    const response = await fetch(`${demo().sandboxUrl}/_phones/${encodeURIComponent(recipient)}`)
    const { messages } = (await response.json()) as { messages: Message[] }
    newest = messages[0]
    return newest
  })
  return newest as Message
}

/** The code a person would read: the end of the number that called, or the digits in the text. */
export function codeIn({ caller, text, html }: Message): string {
  if (caller) return caller.slice(-4)
  const code = /(?<!\d)\d{4,8}(?!\d)/.exec(text || html || '')?.[0]
  if (!code) throw new Error('there is no code in the message')
  return code
}

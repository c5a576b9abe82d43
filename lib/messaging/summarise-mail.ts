import type { RenderedMessage } from './render-message.ts'

const charactersMax = 200
const link = /\[?\b(?:https?:\/\/|www\.|mailto:)[^\s\]]+\]?/gi

/**
 * An e-mail in few words: its subject, the beginning of its text without links, and its size with its files, e.g.
 * `Your order · Hello Budi, thank you … (12.4 kB)`.
 */
export function summariseMail(
  { subject = '', text, html = '' }: RenderedMessage,
  files: readonly { content: Buffer }[] = [],
): string {
  const words = text.replace(link, '').replace(/\s+/g, ' ').trim()
  const characters = [...words]
  const start =
    characters.length > charactersMax ? `${characters.slice(0, charactersMax).join('').trimEnd()} …` : words
  const bytes =
    Buffer.byteLength(text) +
    Buffer.byteLength(html) +
    files.reduce((sum, { content }) => sum + content.length, 0)
  const size = `(${(bytes / 1000).toFixed(1)} kB)`
  return [[subject, start].filter(Boolean).join(' · '), size].filter(Boolean).join(' ')
}

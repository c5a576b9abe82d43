import { escapeHtml, html, type Markup, trusted } from './html.ts'
import { icons } from './icons.ts'

const code = /(?<![\d.,+-])\d{4,8}(?![\d.,]*\d)/

/** `6281234567890` as `+62 812 3456 7890`; e-mail addresses and sender names stay as they are. */
export function readableAddress(address: string): string {
  if (!/^\d{8,15}$/.test(address)) return address
  const [country, rest] = address.startsWith('62')
    ? ['62', address.slice(2)]
    : [address.slice(0, 2), address.slice(2)]
  const [head, tail] = [rest.slice(0, 3), rest.slice(3)]
  return `+${country} ${head} ${tail.replace(/(\d{4})(?=\d)/g, '$1 ')}`
}

/** The first thing in a text that looks like a one-time code. */
export const findCode = (text: string | null): string | undefined => code.exec(text ?? '')?.[0]

/** Message text with its code made easy to see and, for WhatsApp, `*bold*` as bold. */
export function readableText(text: string, { bold = false } = {}): Markup {
  const found = findCode(text)
  const escaped = escapeHtml(text)
  const marked = found ? escaped.replace(code, digits => `<b class="code">${digits}</b>`) : escaped
  return trusted(bold ? marked.replace(/\*([^*\n]+)\*/g, '<strong>$1</strong>') : marked)
}

export const copyButton = (value: string, label: string): Markup =>
  html`<button class="copy" type="button" data-copy="${value}">${icons.copy}<span>${label}</span></button>`

export const clock = (at: number): Markup => {
  const date = new Date(at)
  const shown = date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  return html`<time datetime="${date.toISOString()}">${shown}</time>`
}

import type { KeptFile } from '../phones/shelf.ts'
import type { Received } from '../phones/store.ts'
import { html, type Markup } from './html.ts'
import { readableText } from './words.ts'

const sizeOf = (bytes: number) =>
  bytes < 1024
    ? `${bytes} B`
    : bytes < 1024 * 1024
      ? `${(bytes / 1024).toFixed(1)} KB`
      : `${(bytes / 1024 / 1024).toFixed(1)} MB`

const fileRow = ({ id, name, contentType, size, sha256 }: KeptFile): Markup =>
  html`<li><a href="/phones/file/${id}" download="${name}">${name}</a>
    <span>${contentType} · ${sizeOf(size)} · <abbr title="SHA-256 ${sha256}">${sha256.slice(0, 12)}</abbr></span></li>`

/** What stands under a mail: its files, how to unsubscribe, whose signature it carries, its text part and its source. */
export function mailPartsMarkup({ mail, text, html: body }: Received): Markup {
  const { attachments = [], headers = {}, dkim, source } = mail ?? {}
  const [, unsubscribe] = /<(https?:\/\/[^<>\s]+)>/.exec(headers['list-unsubscribe'] ?? '') ?? []
  const oneClick = headers['list-unsubscribe-post'] !== undefined
  return html`${attachments.length > 0 && html`<ul class="files">${attachments.map(fileRow)}</ul>`}
    ${
      unsubscribe !== undefined &&
      html`<p class="note"><a href="${unsubscribe}" rel="noreferrer noopener" target="_blank">Unsubscribe</a> ${oneClick ? 'with one click' : 'by its page'}</p>`
    }
    ${body !== null && text && html`<details class="note"><summary>Text part</summary><div class="plain">${readableText(text)}</div></details>`}
    ${
      dkim !== undefined &&
      html`<p class="note">DKIM: ${dkim}${source !== undefined && html` · <a href="/phones/file/${source.id}" download="${source.name}">Source</a>`}</p>`
    }`
}

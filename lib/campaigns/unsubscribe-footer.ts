import { createTranslator } from 'use-intl/core'
import type { Locale } from '#lib/i18n/locales.ts'
import { messages } from '#lib/i18n/messages.ts'
import type { RenderedMessage } from '#lib/messaging/render-message.ts'

/** How the reader of a campaign's e-mail leaves it. */
export interface Unsubscription {
  url: string
  merchantName: string
  locale: Locale
}

/** An e-mail with a small line under it that says why it came and how no more will. */
export function appendFooter(rendered: RenderedMessage, leave: Unsubscription): RenderedMessage {
  const t = createTranslator({
    locale: leave.locale,
    messages: messages[leave.locale],
    namespace: 'campaignMail',
  })
  const reason = t('footer', { merchant: leave.merchantName })
  const link = t('link')
  const text = `${rendered.text}\n\n-- \n${reason}\n${link}: ${leave.url}\n`
  if (rendered.html === undefined) return { ...rendered, text }
  const footer =
    '<p style="margin:24px 0;text-align:center;font:12px/1.5 sans-serif;color:#6b6862">' +
    `${escapeHtml(reason)} <a href="${escapeHtml(leave.url)}" style="color:#6b6862">${escapeHtml(link)}</a></p>`
  const end = rendered.html.search(/<\/body\s*>(?![\s\S]*<\/body\s*>)/i)
  const html =
    end < 0 ? rendered.html + footer : rendered.html.slice(0, end) + footer + rendered.html.slice(end)
  return { ...rendered, text, html }
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}

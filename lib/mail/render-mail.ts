import { createTranslator } from 'use-intl/core'
import { messages } from '#lib/i18n/messages.ts'
import type { Mail } from './mail.ts'

export interface RenderedMail {
  subject: string
  text: string
  html: string
}

/** The words of a mail as text and as plain HTML that every reader of mail shows alike. */
export function renderMail({ locale, template, values = {}, secret, link }: Mail): RenderedMail {
  const t = createTranslator({ locale, messages: messages[locale].mail, namespace: template as never })
  const say = (key: 'subject' | 'body' | 'button' | 'footer') => t(key as never, values as never) as string
  const paragraphs = say('body').split('\n\n')
  const footer = say('footer')
  return {
    subject: say('subject'),
    text: [...paragraphs, secret, link, footer].filter(Boolean).join('\n\n'),
    html: page([
      ...paragraphs.map(text => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`),
      ...(secret ? [`<p style="${secretStyle}">${escapeHtml(secret)}</p>`] : []),
      ...(link
        ? [
            `<p style="margin:24px 0"><a href="${escapeHtml(link)}" style="${buttonStyle}">${escapeHtml(say('button'))}</a></p>`,
          ]
        : []),
      `<p style="margin:32px 0 0;color:#6b6862;font-size:13px">${escapeHtml(footer)}</p>`,
    ]),
  }
}

const secretStyle =
  'margin:0 0 16px;padding:12px 14px;background:#f5f4f1;border-radius:6px;font-family:monospace;font-size:14px;word-break:break-all'
const buttonStyle =
  'display:inline-block;padding:10px 18px;background:#0b5f5c;color:#ffffff;border-radius:6px;text-decoration:none;font-weight:600'

function page(parts: string[]): string {
  return [
    '<!doctype html><html><body style="margin:0;padding:32px 16px;background:#f5f4f1">',
    '<div style="max-width:480px;margin:0 auto;padding:32px;background:#ffffff;border-radius:8px;',
    'font-family:Helvetica,Arial,sans-serif;font-size:15px;line-height:1.5;color:#1c1b19">',
    '<p style="margin:0 0 24px;font-weight:600">Sandi</p>',
    ...parts,
    '</div></body></html>',
  ].join('')
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`)
}

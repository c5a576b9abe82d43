import type { Received } from '../phones/store.ts'
import { html, type Markup } from './html.ts'
import { icons } from './icons.ts'
import { mailPartsMarkup } from './mail-parts.ts'
import { clock, copyButton, findCode, readableAddress, readableText } from './words.ts'

const ringsMs = 5000

const isRinging = (call: Received) => Date.now() - call.receivedAt < ringsMs

function callNumber(caller: string): Markup {
  const head = caller.slice(2, -4).replace(/(\d{3})(?=\d)/g, '$1 ')
  return html`<span class="number">+${caller.slice(0, 2)} ${head} <b>${caller.slice(-4)}</b></span>`
}

/** Missed calls: the newest fills the screen and rings for a moment, the others are a list. */
export function callApp([newest, ...older]: Received[]): Markup {
  if (!newest) return html``
  const caller = newest.caller ?? ''
  return html`<div class="call${isRinging(newest) ? ' ringing' : ''}">
    <div class="pulse">${icons.call}</div>
    ${callNumber(caller)}
    <p><span class="while">Incoming call…</span><span class="after">Missed call · ${clock(newest.receivedAt)}</span></p>
    ${copyButton(caller.slice(-4), 'Copy the last four')}
  </div>
  <ol class="recents">${older.map(call => html`<li>${callNumber(call.caller ?? '')}${clock(call.receivedAt)}</li>`)}</ol>`
}

/** Text messages, newest at the bottom as on a phone. */
export function smsApp(messages: Received[]): Markup {
  return html`<ol class="thread">${messages.map(({ from, text, receivedAt }) => {
    const code = findCode(text)
    return html`<li><p class="from">${readableAddress(from ?? 'Unknown')} · ${clock(receivedAt)}</p>
      <div class="bubble">${readableText(text ?? '')}</div>
      ${code ? copyButton(code, 'Copy code') : null}</li>`
  })}</ol>`
}

/** WhatsApp bubbles; a business account carries its tick, a long number does not. */
export function whatsappApp(messages: Received[]): Markup {
  return html`<ol class="thread">${messages.map(({ channel, from, text, receivedAt }) => {
    const code = findCode(text)
    return html`<li><div class="bubble"><p class="from">${readableAddress(from ?? 'Unknown')}${channel === 'WHATSAPP' && icons.verified}</p>
      <div>${readableText(text ?? '', { bold: true })}</div>
      <p class="foot">${clock(receivedAt)}</p>
      ${code ? copyButton(code, 'Copy code') : null}</div></li>`
  })}</ol>`
}

/** The inbox: HTML mail runs in a frame that may do nothing at all. */
export function emailApp(address: string, messages: Received[]): Markup {
  return html`<ol class="inbox">${messages.map(message => {
    const { id, from, subject, text, html: body, receivedAt } = message
    const code = findCode(text) ?? findCode(subject)
    const source = `/phones/mail/${encodeURIComponent(address)}/${id}`
    return html`<li><p class="from">${from ?? 'Unknown'} ${clock(receivedAt)}</p>
      <h3>${subject || '(no subject)'}</h3>
      ${
        body
          ? html`<iframe sandbox="" loading="lazy" title="${subject ?? 'E-mail'}" src="${source}"></iframe>`
          : html`<div class="plain">${readableText(text ?? '')}</div>`
      }
      ${mailPartsMarkup(message)}
      ${code ? copyButton(code, 'Copy code') : null}</li>`
  })}</ol>`
}

import { fateOf } from '../fates.ts'
import type { Channel, Handset } from '../phones/store.ts'
import { callApp, emailApp, smsApp, whatsappApp } from './apps.ts'
import { html, type Markup } from './html.ts'
import { icons } from './icons.ts'
import { readableAddress } from './words.ts'

type App = 'call' | 'sms' | 'whatsapp' | 'email'

const appOf: Record<Channel, App> = {
  MISSCALL: 'call',
  SMS: 'sms',
  WHATSAPP: 'whatsapp',
  WA_LONG_NUMBER: 'whatsapp',
  EMAIL: 'email',
}

const names: [App, string][] = [
  ['call', 'Phone'],
  ['sms', 'Messages'],
  ['whatsapp', 'WhatsApp'],
  ['email', 'Mail'],
]

/** One simulated handset, open at the app of its newest message. */
export function handsetMarkup({ address, messages }: Handset): Markup {
  const byApp = Map.groupBy(messages, message => appOf[message.channel])
  const newest = messages[0]
  const open = newest ? appOf[newest.channel] : address.includes('@') ? 'email' : 'sms'
  const fate = fateOf(address)
  const shown = readableAddress(address)

  const screen = (app: App): Markup => {
    const kept = byApp.get(app) ?? []
    if (kept.length === 0) return html`<p class="nothing">Nothing here yet.<br>This handset is listening.</p>`
    if (app === 'call') return callApp(kept)
    if (app === 'sms') return smsApp(kept)
    return app === 'whatsapp' ? whatsappApp(kept) : emailApp(address, kept)
  }

  return html`<article class="handset" data-address="${address}" data-newest="${newest?.id ?? 0}" aria-label="Handset of ${shown}">
  <div class="frame"><div class="screen">
    <h2>${shown}</h2>
    ${names.map(([app, name]) => html`<section class="app ${app}" aria-label="${name} of ${shown}" tabindex="0">${screen(app)}</section>`)}
    <div class="dock" role="radiogroup" aria-label="Apps of ${shown}">${names.map(
      ([
        app,
        name,
      ]) => html`<label title="${name}"><input type="radio" name="app-${address}" value="${app}"${app === open ? html` checked` : null}>
        ${icons[app]}<span class="name">${name}</span>${byApp.has(app) && html`<span class="count">${byApp.get(app)?.length ?? 0}</span>`}</label>`,
    )}</div>
  </div></div>
  <p class="fate"><b>${fate.name}</b> ${fate.promise}</p>
</article>`
}

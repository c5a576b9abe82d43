import type { Handset, Phones } from '../phones/store.ts'
import { handsetMarkup } from './handset.ts'
import { html, type Markup } from './html.ts'
import { icons } from './icons.ts'
import { layout, type Places } from './layout.ts'

/** More handsets than this would bury the newest under a load test. */
const handsetsShown = 24

const example = (origin: string) => `curl ${origin}/citcall/v3/motp \\
  -H 'Authorization: Apikey citcall-sandbox-key' \\
  -H 'Content-Type: application/json' \\
  -d '{"msisdn":"6281234560001","retry":0}'`

const empty = (origin: string): Markup => html`<section class="empty">
  <div class="outline" aria-hidden="true"><i></i></div>
  <div>
    <h1>No phone has rung yet</h1>
    <p>Every message that Sandi hands to a simulated vendor arrives here, on the handset of its recipient: text messages, WhatsApp, missed calls and e-mail.</p>
    <ol>
      <li>Send an OTP from the dashboard or the API to any number, for example <b class="code">6281234560001</b>.</li>
      <li>Or call a vendor yourself:<pre>${example(origin)}</pre></li>
      <li>The last four digits choose what happens to the message. <a href="/">See the table of fates</a>.</li>
    </ol>
  </div>
</section>`

const search = (value: string): Markup => html`<form class="search" action="/phones" role="search">
  <label>${icons.search}<input name="number" type="search" value="${value}" placeholder="Open a number or e-mail" aria-label="Number or e-mail of a handset" autocomplete="off" spellcheck="false"></label>
</form><p class="live" role="status"><i></i><span>Live</span></p>`

/** The phones page: the handset that was asked for, then the newest ones, kept live by `live.js`. */
export function phonesPage(
  phones: Phones,
  places: Places,
  { origin, wanted }: { origin: string; wanted: string },
): string {
  const asked = wanted ? phones.handset(wanted) : undefined
  const shown: Handset[] = asked?.address ? [asked] : []
  for (const handset of phones.newest(handsetsShown))
    if (handset.address !== asked?.address) shown.push(handset)
  const grid = html`<div class="handsets" data-pinned="${asked?.address ?? ''}" data-most="${handsetsShown}">${shown.map(handsetMarkup)}</div>`
  return layout(
    'Phones',
    'phones',
    places,
    search(wanted),
    shown.length > 0 ? html`<h1 class="unseen">Phones</h1>${grid}` : html`${empty(origin)}${grid}`,
  )
}

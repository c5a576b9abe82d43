import { html, type Markup } from '../pages/html.ts'
import { layout, type Places } from '../pages/layout.ts'
import { clock } from '../pages/words.ts'
import type { Merchant, Received } from './store.ts'

/** More than this nobody reads; `GET /_received` has all. */
const shownMax = 100

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const facts = ({ body }: Received): { what: string; id: string } => {
  if (Array.isArray(body)) return { what: 'vendor health', id: '' }
  const fields = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>
  return { what: text(fields.status) || 'unknown', id: text(fields.transaction_id) }
}

const signature = ({ verified }: Received): Markup => {
  if (verified === null) return html`<span class="unsure">no secret known</span>`
  return verified
    ? html`<span class="right">signature right</span>`
    : html`<span class="wrong">no known secret fits</span>`
}

const row = (received: Received): Markup => {
  const { what, id } = facts(received)
  return html`<li><details>
  <summary>${clock(Date.parse(received.at))}<b>${what}</b><span class="mono">${received.path}</span><span class="mono id">${id}</span>${signature(received)}<span class="mono">${received.answered}</span></summary>
  <pre>${JSON.stringify(received.body, null, 2)}</pre>
  <dl>${Object.entries(received.headers).map(([name, value]) => html`<div><dt>${name}</dt><dd>${String(value)}</dd></div>`)}</dl>
</details></li>`
}

const empty = html`<section class="empty-merchant">
  <p>No callback has come yet. Send an OTP from the dashboard or the API: each change of its status is told here.</p>
</section>`

/** What came, newest first, as the page shows it. */
export const receivedList = (merchant: Merchant): Markup => {
  const received = merchant.received()
  if (received.length === 0) return empty
  return html`<ol class="received" data-count="${received.length}" data-newest="${received[0]?.at ?? ''}">${received.slice(0, shownMax).map(row)}</ol>`
}

const controls: [string, string][] = [
  ['POST /any/path', 'takes a callback and answers 204'],
  ['POST /fail · /hang · /redirect · /gone · /busy', 'answers 500, never, 302, 410, or 429 with Retry-After'],
  [
    'PUT /_behaviour',
    '{"path": "/callbacks", "kind": "fail", "status": 503, "times": 3}; kinds ok, fail, hang, redirect, gone, busy; DELETE ends all',
  ],
  ['GET /_received', 'all that came, newest first; DELETE forgets it'],
  ['PUT /_secrets', '{"secrets": ["whsec_…"]} that signatures are checked with'],
]

/** The simulated merchant's page: what came, whether its signature is right, and how to make it misbehave. */
export const merchantPage = (merchant: Merchant, places: Places): string =>
  layout(
    'Merchant',
    'merchant',
    places,
    html`<p class="live" role="status"><i></i><span>Live</span></p>`,
    html`<div class="guide merchant">
<h1>A merchant’s server</h1>
<p class="lead">Callbacks of the demo merchant come here. Each is checked with the Standard Webhooks library, as a merchant would.</p>
<h2>What came</h2>
<div id="received">${receivedList(merchant)}</div>
<h2>Make it misbehave</h2>
<div class="wide"><table><tbody>${controls.map(([path, meaning]) => html`<tr><td class="mono">${path}</td><td>${meaning}</td></tr>`)}</tbody></table></div>
</div><script src="/assets/merchant.js" defer></script>`,
  )

import { accounts, vendorNames } from '../accounts.ts'
import { fates } from '../fates.ts'
import { html, type Markup } from './html.ts'
import { layout, type Places } from './layout.ts'

const arrives = { every: 'yes', calls: 'calls only', none: 'no' }

const endpoints: [string, string][] = [
  ['GET /phones', 'The handsets, live'],
  ['GET /_phones/{number or e-mail}', 'What arrived at one handset, newest first'],
  ['GET /_phones', 'Known handsets; DELETE empties them'],
  ['GET /_phones/stream', 'Arrivals as server-sent events'],
  ['GET /_journal?vendor=&recipient=&since=', 'Every request a vendor received'],
  ['GET /_journal/count', 'How many, and the state of the report queue; DELETE /_journal empties'],
  ['GET /_accounts', 'Accounts of all vendors'],
  ['PUT /_accounts/{vendor}', '{"webhookUrl": "https://…"} where the account’s reports go'],
  [
    'PUT /_scenario',
    '{"vendor": "citcall", "fault": {"kind": "down | slow | late | failing", "ms": 2000, "percent": 50}} or "fault": null',
  ],
  [
    'PUT /_dns/{name}',
    '{"txt": "v=DKIM1; k=rsa; p=…"} at selector._domainkey.domain: signed mail is checked against it',
  ],
  ['GET /phones/file/{id}', 'A file of a mail, while it is among the newest 24 MB; GET /_phones names them'],
  ['PUT /_scenario', '{"reportDelayMs": 1500} sets the pace of reports, retries and slow fates'],
  ['PUT /_scenario', '{"callerTails": ["4821"]} chooses the callers of missed calls in turn'],
  ['PUT /_scenario', '{"quiet": true} keeps nothing and reports nothing, for load tests'],
  ['DELETE /_scenario', 'Everything back to normal'],
]

const credential = (value: unknown): string =>
  typeof value === 'string' ? value : `${Array.isArray(value) ? value.length : 0} templates`

const vendorRow = (name: (typeof vendorNames)[number]): Markup => {
  const { ...fields }: Record<string, unknown> = accounts[name]
  const { path, ...rest } = fields
  return html`<tr><th scope="row">${name}</th><td class="mono">${path ? String(path) : `${name}://`}</td>
    <td><dl>${Object.entries(rest).map(([key, value]) => html`<div><dt>${key}</dt><dd>${credential(value)}</dd></div>`)}</dl></td></tr>`
}

/** The index page: the table of fates, the accounts, and the sandbox's own endpoints. */
export const guidePage = (places: Places): string =>
  layout(
    'Fates and vendors',
    'guide',
    places,
    html``,
    html`<div class="guide">
<h1>Other people’s servers</h1>
<p class="lead">Eighteen simulated vendors on real sockets. They speak each vendor’s own protocol, check credentials, and report in the vendor’s own format.</p>
<h2>Fates</h2>
<p>The last four digits of a phone number, or the digits that end the local part of an e-mail address, choose what happens. The same table holds for every vendor; SMTP, SMPP and SIP answer with their nearest code.</p>
<div class="wide"><table><thead><tr><th scope="col">Ending</th><th scope="col">Fate</th><th scope="col">What happens</th><th scope="col">Arrives</th></tr></thead>
<tbody>${fates.map(fate => html`<tr><td class="mono strong">${fate.digits}</td><th scope="row">${fate.name}</th><td>${fate.promise}</td><td>${arrives[fate.reaches]}</td></tr>`)}</tbody></table></div>
<h2>Vendors</h2>
<div class="wide"><table><thead><tr><th scope="col">Vendor</th><th scope="col">Base</th><th scope="col">Account</th></tr></thead>
<tbody>${vendorNames.map(vendorRow)}</tbody></table></div>
<h2>Merchant</h2>
<p>A merchant’s server that takes callbacks, checks their signatures and misbehaves when it is told to: <a href="${places.merchant}">${places.merchant}</a>.</p>
<h2>Sandbox</h2>
<div class="wide"><table><tbody>${endpoints.map(([path, meaning]) => html`<tr><td class="mono">${path}</td><td>${meaning}</td></tr>`)}</tbody></table></div>
</div>`,
  )

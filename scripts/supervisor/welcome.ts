import type { Demo } from '../demo/seed.ts'

/** What a newcomer reads once everything runs. */
export function welcome({
  url,
  sandboxUrl,
  merchantSimulatorUrl,
  dashboard,
  merchantKey,
  gateways,
}: Demo): string {
  const phone = '081200000001'
  return `
  Sandi is ready.

  Dashboard     ${url}
  Sign in       ${dashboard.email}   ${dashboard.password}
  Phones        ${sandboxUrl}/phones?number=${phone}
  Callbacks     ${merchantSimulatorUrl}/   (what a merchant's server gets)
  Merchant key  ${merchantKey}
  Gateway key   ${gateways.SMS}   (SMS; the others are in demo.json of the data folder)

  Send a code:

curl -s ${url}/api/v1/otp/request \\
  -H 'Authorization: Bearer ${merchantKey}' \\
  -d '{"phone":"${phone}","gateway_key":"${gateways.SMS}"}'

  Read it on the phones page, then verify it with the id you got:

curl -s ${url}/api/v1/otp/verify \\
  -H 'Authorization: Bearer ${merchantKey}' \\
  -d '{"otp_id":"ID","otp":"CODE"}'

  Ctrl-C stops everything.
`
}

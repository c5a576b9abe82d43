import { addressOf, api } from './support/api.ts'
import { expectTimeline, findDelivery, openDelivery } from './support/deliveries.ts'
import { copyKey, createGateway } from './support/gateways.ts'
import { codeIn, phoneOf } from './support/phone.ts'
import { newPhone } from './support/recipients.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'
import { repairVendors, takeDown } from './support/vendors.ts'

test.afterEach(repairVendors)

test('with the first provider down the code goes through the second, with all down it says so', async ({
  page,
}) => {
  const name = 'Gateway with a fall-back'
  await signIn(page)
  const providers = ['infobip.smsotp', 'wavecell.smsotp']
  await createGateway(page, { name, channel: 'SMS', providers, message: '{OTP} is the code.' })
  const key = await copyKey(page, name)

  await takeDown('infobip')
  const recipient = newPhone()
  const sent = await api('otp/request', { gateway_key: key, ...addressOf(recipient) })
  expect(sent).toMatchObject({ status: 200, body: { data: { provider: 'Wavecell' } } })
  expect(codeIn(await phoneOf(recipient))).toMatch(/^\d{6}$/)
  await openDelivery(page, await findDelivery(page, recipient))
  await expectTimeline(page, [/Accepted/, /Unavailable at\s*Infobip/, /Taken by\s*Wavecell/])

  await takeDown('wavecell')
  const unlucky = newPhone()
  const failed = await api('otp/request', { gateway_key: key, ...addressOf(unlucky) })
  expect(failed).toMatchObject({
    status: 503,
    body: { status: false, code: '5030206', message: 'vendor is down' },
  })
  const row = await findDelivery(page, unlucky)
  await expect(row).toContainText('Error')
  await openDelivery(page, row)
  await expect(page.getByText('Nothing was charged')).toBeVisible()
  await expectTimeline(page, [/Accepted/, /Unavailable at\s*Infobip/, /Unavailable at\s*Wavecell/])
})

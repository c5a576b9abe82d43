import { addressOf, api } from './support/api.ts'
import { chooseProvider, copyKey, createGateway, keyOnPage, save } from './support/gateways.ts'
import { codeIn, phoneOf } from './support/phone.ts'
import { newPhone } from './support/recipients.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

test('another provider and another text are in force with the next request', async ({ page }) => {
  await signIn(page)
  const form = { channel: 'SMS', providers: ['wavecell.smsotp'], message: 'First words {OTP}' }
  await createGateway(page, { name: 'Edited gateway', ...form })
  await page.getByLabel('Gateway name').fill('Edited gateway, again')
  await page.getByRole('textbox', { name: 'Message' }).fill('Second words {OTP}')
  await page.getByLabel('OTP length').fill('8')
  await chooseProvider(page, 0, 'infobip.smsotp')
  await save(page, 'Edited gateway, again')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Edited gateway, again')
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue('Second words {OTP}')

  const recipient = newPhone()
  const key = await copyKey(page, 'Edited gateway, again')
  const { body } = await api('otp/request', { gateway_key: key, ...addressOf(recipient) })
  expect(body.data).toMatchObject({ provider: 'Infobip', otp_length: 8 })
  expect((await phoneOf(recipient)).text).toMatch(/^Second words \d{8}/)
})

test('a form with mistakes says where they are and keeps what was typed', async ({ page }) => {
  await signIn(page)
  await page.goto('/gateways/new')
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue(/\{OTP\}/)
  await page.getByLabel('Purpose').fill('Kept as it is')
  await page.getByRole('textbox', { name: 'Message' }).fill('A text without a code')
  await page.getByLabel('OTP length').fill('9')
  await page.getByRole('button', { name: 'Create gateway' }).click()
  await expect(page.getByText('Give the gateway a name.')).toBeVisible()
  await expect(page.getByText('The message must contain {OTP}: the code goes there.')).toBeVisible()
  await expect(page.getByText('Enter a whole number from 4 to 8.')).toBeVisible()
  await expect(page.getByText('Choose a provider.', { exact: true })).toBeVisible()
  await expect(page.getByLabel('Gateway name')).toBeFocused()
  await expect(page.getByLabel('Purpose')).toHaveValue('Kept as it is')
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue('A text without a code')
  await expect(page).toHaveURL(/\/gateways\/new$/)
})

test('a gateway that is switched off in the list refuses its key until it is on again', async ({ page }) => {
  const name = 'Switched gateway'
  await signIn(page)
  const providers = ['citcall.smsotp']
  await createGateway(page, { name, channel: 'SMS', providers, message: '{OTP} is the code.' })
  const key = await copyKey(page, name)
  const send = () => api('otp/request', { gateway_key: key, ...addressOf(newPhone()) })
  const toggle = page.getByRole('switch', { name: `Enabled: ${name}` })
  expect((await send()).status).toBe(200)

  await toggle.click()
  await expect(page.getByText(`${name} is off`)).toBeVisible()
  await expect.poll(async () => (await send()).body.code).toBe('4000206')
  await page.reload()
  await expect(toggle).not.toBeChecked()

  await toggle.click()
  await expect(page.getByText(`${name} is on`)).toBeVisible()
  await expect.poll(async () => (await send()).status).toBe(200)
})

test('providers change places by keys and by dragging, and the next request goes through the first', async ({
  page,
}) => {
  const name = 'Sorted gateway'
  await signIn(page)
  const providers = ['citcall.smsotp', 'wavecell.smsotp', 'infobip.smsotp']
  await createGateway(page, { name, channel: 'SMS', providers, message: '{OTP} is the code.' })
  const key = await keyOnPage(page)
  const provider = async () => {
    const { body } = await api('otp/request', { gateway_key: key, ...addressOf(newPhone()) })
    return body.data?.provider
  }
  expect(await provider()).toBe('CitCall')

  const told = page.locator('[id^=DndLiveRegion]')
  const handle = (vendor: string) => page.getByRole('button', { name: `Move ${vendor} SMSOTP` })
  await expect(handle('CitCall')).toHaveAttribute('aria-roledescription', /.+/)
  await handle('CitCall').press('Space')
  // Where it is follows at once upon that it was picked up.
  await expect(told).toHaveText(/number 1 of 3\.$/)
  await handle('CitCall').press('ArrowDown')
  await expect(told).toHaveText('CitCall SMSOTP is now number 2 of 3.')
  await handle('CitCall').press('Space')
  await expect(told).toHaveText('CitCall SMSOTP is put down as number 2 of 3.')
  await save(page, name)
  await expect.poll(provider).toBe('Wavecell')

  const [from, to] = [await handle('Infobip').boundingBox(), await handle('Wavecell').boundingBox()]
  if (!from || !to) throw new Error('a handle is not on the page')
  await page.mouse.move(from.x + 5, from.y + 5)
  await page.mouse.down()
  await page.mouse.move(from.x + 5, from.y - 20, { steps: 4 })
  await page.mouse.move(to.x + 5, to.y + 2, { steps: 8 })
  await expect(told).toHaveText('Infobip SMSOTP is now number 1 of 3.')
  await page.mouse.up()
  await page.getByRole('button', { name: 'More for Infobip SMSOTP' }).click()
  await page.getByRole('menuitem', { name: 'Move down' }).click()
  await save(page, name)
  await page.reload()
  await expect(page.getByRole('combobox', { name: 'Provider', exact: true })).toContainText('Wavecell')
  await expect(page.getByRole('combobox', { name: 'Fall-back provider 1' })).toContainText('Infobip')
  await expect.poll(provider).toBe('Wavecell')
})

test('a list of providers that is open stays open when dragging arrives, which waits until it is left', async ({
  page,
}) => {
  await signIn(page)
  const providers = ['citcall.smsotp', 'wavecell.smsotp']
  await createGateway(page, { name: 'Slow scripts', channel: 'SMS', providers, message: '{OTP}' })
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  await page.route('**/_next/static/chunks/**', async route => {
    const response = await route.fetch()
    if ((await response.text()).includes('DndLiveRegion')) await released
    await route.fulfill({ response })
  })
  await page.reload()
  const provider = page.getByRole('combobox', { name: 'Provider', exact: true })
  await provider.click()
  const infobip = page.getByRole('option', { name: /^Infobip/ })
  await expect(infobip).toBeVisible()
  release()
  await page.waitForLoadState('networkidle')
  await infobip.click()
  await expect(provider).toContainText('Infobip')
  const handle = page.getByRole('button', { name: /^Move Infobip/ })
  await expect(handle).not.toHaveAttribute('aria-roledescription')
  await page.getByLabel('Gateway name').focus()
  await expect(handle).toHaveAttribute('aria-roledescription', /.+/)
})

test('the text is warned about as it is typed, measured, and may be sent all the same', async ({ page }) => {
  const name = 'Doubtful gateway'
  await signIn(page)
  const form = { name, channel: 'SMS', providers: ['wavecell.smsotp'], message: '{OTP} is the code.' }
  await createGateway(page, form)
  const warnings = page.getByRole('list', { name: 'Think about' })
  const preview = page.getByRole('complementary', { name: 'Preview' })
  await expect(warnings).toBeHidden()
  await expect(preview).toContainText('GSM-7')
  await page.getByRole('textbox', { name: 'Message' }).fill('“Halo” {OTP}. {otp} www.toko.example')
  await expect(warnings).toContainText('Did you mean “{OTP}”?')
  await expect(warnings).toContainText('follows the code directly')
  await expect(warnings).toContainText('There is a link in it')
  await expect(preview).toContainText('UCS-2')
  await expect(preview).toContainText('U+201C')
  await warnings.getByRole('button', { name: 'Replace' }).click()
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue(
    '“Halo” {OTP}. {OTP} www.toko.example',
  )
  await expect(warnings.getByRole('listitem')).toHaveCount(2)
  await save(page, name)
})

test('a test send reaches the phone, says what it cost, and names the limit that stops the next', async ({
  page,
}) => {
  const name = 'Tested gateway'
  await signIn(page)
  const message = '{OTP} is the code of {parameter_1}.'
  await createGateway(page, { name, channel: 'SMS', providers: ['wavecell.smsotp'], message })
  const recipient = newPhone()
  await page.getByRole('button', { name: 'Send a test' }).click()
  const dialog = page.getByRole('dialog', { name: `Test “${name}”` })
  await expect(dialog).toContainText(/It costs (Rp|IDR)\s*420 to Indonesia/)
  await dialog.getByLabel('Phone number').fill(recipient)
  await dialog.getByLabel('{parameter_1}').fill('Toko')
  await dialog.getByRole('button', { name: 'Send test' }).click()
  await expect(dialog).toContainText('Taken by Wavecell')
  await expect(dialog).toContainText(/Charged (Rp|IDR)\s*420/)
  const arrived = await phoneOf(recipient)
  expect(arrived.text).toMatch(/^\d{6} is the code of Toko\./)
  expect(await dialog.innerText()).not.toContain(codeIn(arrived))
  await dialog.getByRole('button', { name: 'Send another' }).click()
  await expect(dialog).toContainText('A limit of this gateway is reached')
  await dialog.getByLabel('Phone number').fill('12')
  await dialog.getByRole('button', { name: 'Send another' }).click()
  await expect(dialog).toContainText('This is no number that can receive the message.')
})

test('a duplicate is made on saving only, with a key of its own', async ({ page }) => {
  await signIn(page)
  const providers = ['wavecell.smsotp', 'citcall.smsotp']
  await createGateway(page, { name: 'Original', channel: 'SMS', providers, message: '{OTP} original' })
  const key = await keyOnPage(page)
  await page.getByRole('link', { name: 'Duplicate' }).click()
  await expect(page.getByLabel('Gateway name')).toHaveValue('Copy of Original')
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue('{OTP} original')
  await expect(page.getByRole('combobox', { name: 'Fall-back provider 1' })).toContainText('CitCall')
  await page.goto('/gateways?search=Copy+of')
  await expect(page.getByText('No gateway matches')).toBeVisible()
  await page.goBack()
  await page.getByRole('button', { name: 'Create gateway' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Copy of Original' })).toBeVisible()
  expect(await keyOnPage(page)).not.toBe(key)
})

test('a rotated key works at once and the old one only as long as was chosen', async ({ page }) => {
  const name = 'Rotated gateway'
  await signIn(page)
  const form = { name, channel: 'SMS', providers: ['wavecell.smsotp'], message: '{OTP} is the code.' }
  await createGateway(page, form)
  const send = async (key: string) => {
    const { status, body } = await api('otp/request', { gateway_key: key, ...addressOf(newPhone()) })
    return status === 200 ? 'sent' : body.code
  }
  const rotate = async (overlap: string) => {
    const before = await keyOnPage(page)
    await page.getByRole('button', { name: 'Rotate key' }).click()
    const dialog = page.getByRole('dialog', { name: `Rotate the key of “${name}”?` })
    await dialog.getByRole('radio', { name: overlap }).check()
    await dialog.getByRole('button', { name: 'Rotate key' }).click()
    await expect(dialog).toBeHidden()
    await expect.poll(() => keyOnPage(page)).not.toBe(before)
    return { before, after: await keyOnPage(page) }
  }
  const first = await rotate('for 1 hour')
  await expect(page.getByText('The old key works until').first()).toBeVisible()
  expect([await send(first.after), await send(first.before)]).toEqual(['sent', 'sent'])
  const second = await rotate('not any more')
  await expect.poll(() => send(second.before)).toBe('4000201')
  expect([await send(second.after), await send(first.before)]).toEqual(['sent', '4000201'])
})

test('of two people who edit at once the second learns who was first and loses nothing', async ({
  page,
  context,
}) => {
  const name = 'Contested gateway'
  await signIn(page)
  const form = { name, channel: 'SMS', providers: ['wavecell.smsotp'], message: '{OTP} first' }
  await createGateway(page, form)
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(other.getByLabel('Message', { exact: true })).toHaveValue('{OTP} first')
  await other.getByLabel('Message', { exact: true }).fill('{OTP} by the other')
  await save(other, name)
  await page.getByLabel('Message', { exact: true }).fill('{OTP} by me')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText('Ayu Lestari changed this gateway at')).toBeVisible()
  await expect(page.getByLabel('Message', { exact: true })).toHaveValue('{OTP} by me')
  await page.getByRole('button', { name: 'Load what is stored' }).click()
  await expect(page.getByLabel('Message', { exact: true })).toHaveValue('{OTP} by the other')
  await expect(page.getByText('{OTP} by me')).toBeVisible()
  await page.getByLabel('Message', { exact: true }).fill('{OTP} by both')
  await save(page, name)
  const changes = page.getByRole('region', { name: 'Changes' })
  await expect(changes.getByRole('deletion')).toContainText(['{OTP} by the other', '{OTP} first'])
  await expect(changes.getByRole('insertion')).toContainText(['{OTP} by both', '{OTP} by the other'])
  await expect(changes).toContainText('Ayu Lestari changed it')
})

test('what was typed for a channel is there again when one comes back to it', async ({ page }) => {
  await signIn(page)
  await page.goto('/gateways/new')
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue(/\{OTP\}/)
  await page.getByRole('textbox', { name: 'Message' }).fill('{OTP} kept')
  await page.getByLabel('OTP length').fill('7')
  await chooseProvider(page, 0, 'wavecell.smsotp')
  const channel = (name: string) => page.getByRole('radio', { name, exact: true }).check()
  await channel('Missed call')
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeHidden()
  await expect(page.getByLabel('OTP length')).toHaveValue('4')
  await channel('SMS')
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue('{OTP} kept')
  await expect(page.getByLabel('OTP length')).toHaveValue('7')
  await expect(page.getByRole('combobox', { name: 'Provider', exact: true })).toContainText('Wavecell')
})

test('the list is searched, filtered and sorted, and the address keeps it', async ({ page }) => {
  await signIn(page)
  await page.goto('/gateways')
  await page.getByRole('searchbox', { name: 'Search gateways' }).fill('missed')
  await expect(page).toHaveURL(/search=missed/)
  await expect(page.getByRole('link', { name: 'Registration by missed call' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Sign-in by SMS' })).toBeHidden()
  await page.goto('/gateways?channel=EMAIL&sort=-created')
  await expect(page.getByRole('link', { name: 'E-mail confirmation' })).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Channel' })).toContainText('E-mail')
  await page.goto('/gateways?search=nothing+like+it')
  await page.getByRole('link', { name: 'Clear filters' }).click()
  await expect(page.getByRole('link', { name: 'Sign-in by SMS' })).toBeVisible()
})

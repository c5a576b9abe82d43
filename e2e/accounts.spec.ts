import { generateSync } from 'otplib/functional'
import { askForAccount, newAccount, newAddress, password, signOut, signUp } from './support/accounts.ts'
import { demo } from './support/demo.ts'
import { linkMailed, mailed } from './support/mail.ts'
import { signIn, trySignIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

const overview = { name: 'Overview', level: 1 }

test('a sign-up ends with a merchant key that works, shown once and mailed', async ({ page }) => {
  const email = newAddress()
  const { link, merchantKey } = await signUp(page, email)
  const headers = { authorization: `Bearer ${merchantKey}` }
  expect((await fetch(`${demo().url}/v1/balance`, { headers })).status).toBe(200)
  expect(await mailed(email, 'the key', text => /\bsandi_\S+/.exec(text)?.[0])).toBe(merchantKey)
  await page.getByRole('button', { name: 'I have stored it' }).click()
  await expect(page.getByRole('heading', overview)).toBeVisible()
  await expect(page.getByText('Warung Makmur').first()).toBeVisible()
  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'This account is open already' })).toBeVisible()
  await expect(page.getByText(merchantKey)).toHaveCount(0)
})

test('the sign-up says the same to an address that has an account, whose owner is told by mail', async ({
  page,
}) => {
  const { email } = demo().dashboard
  await askForAccount(page, email)
  await expect(page.getByText(email)).toBeVisible()
  await mailed(email, 'a word', text => /It has one already/.exec(text)?.[0])
})

test('the sign-up refuses what is missing and passwords that anybody would try, and keeps the rest', async ({
  page,
}) => {
  await page.goto('/sign-up')
  await page.getByLabel('Company name').fill('<script>alert(1)</script> ☕')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByLabel('Your name')).toBeFocused()
  await expect(page.getByLabel('E-mail')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('Company name')).toHaveValue('<script>alert(1)</script> ☕')
  const email = newAddress()
  await askForAccount(page, email)
  await page.goto(await linkMailed(email, '/sign-up'))
  for (const [attempt, answer] of [
    ['short', 'Use at least 12 characters.'],
    ['WarungMakmur2026', 'one of the first passwords'],
  ] as const) {
    await page.getByLabel('New password').fill(attempt)
    await page.getByRole('button', { name: 'Open the account' }).click()
    await expect(page.getByText(answer)).toBeVisible()
  }
})

test('a forgotten password is replaced by a mailed link, which works once', async ({ page }) => {
  const { email } = await newAccount(page)
  await signOut(page)
  await page.getByRole('link', { name: 'Forgot your password?' }).click()
  await expect(page.getByRole('heading', { name: 'Forgot your password?' })).toBeVisible()
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('button', { name: 'Send the link' }).click()
  await expect(page.getByRole('heading', { name: 'Check your mail' })).toBeVisible()
  const link = await linkMailed(email, '/forgot-password')
  await page.goto(link)
  await page.getByLabel('New password').fill('pintu sepeda langgam')
  await page.getByRole('button', { name: 'Set the password' }).click()
  await expect(page.getByText('Your new password is set.')).toBeVisible()
  await trySignIn(page, email, 'pintu sepeda langgam')
  await expect(page.getByRole('heading', overview)).toBeVisible()
  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'This link works no longer' })).toBeVisible()
  await page.getByRole('link', { name: 'Send a new link' }).click()
  await expect(page.getByRole('heading', { name: 'Forgot your password?' })).toBeVisible()
})

test.describe('with a second factor', () => {
  test.use({ expectedComplaints: /status of 401/ })

  test('a code of the app or a recovery code is asked for; each works once', async ({ page }) => {
    const { email } = await newAccount(page)
    await page.goto('/account/security')
    await page.getByRole('button', { name: 'Turn on' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('img', { name: 'QR code for the authenticator app' })).toBeVisible()
    const secret = (await dialog.locator('code').innerText()).replace(/\s/g, '')
    const now = Math.floor(Date.now() / 1000)
    const used = generateSync({ secret, epoch: now })
    await dialog.getByLabel('Code that the app shows').pressSequentially(used)
    const codes = dialog.getByRole('listitem')
    await expect(codes).toHaveCount(10)
    const recoveryCode = await codes.first().innerText()
    await dialog.getByRole('button', { name: 'I have stored them' }).click()
    await expect(page.getByText('10 recovery codes are left.')).toBeVisible()

    await signOut(page)
    await trySignIn(page, email, password)
    await expect(page.getByRole('heading', { name: 'Enter your code' })).toBeVisible()
    await page.getByLabel('Code of your app').pressSequentially(used)
    await expect(page.getByText('This code is not right, or it has been used already.')).toBeVisible()
    await page.getByLabel('Code of your app').pressSequentially(generateSync({ secret, epoch: now + 30 }))
    await expect(page.getByRole('heading', overview)).toBeVisible()

    await signOut(page)
    await trySignIn(page, email, password)
    await page.getByRole('button', { name: 'Use a recovery code' }).click()
    await page.getByLabel('Recovery code').fill(recoveryCode.toUpperCase())
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page.getByRole('heading', overview)).toBeVisible()
    await page.goto('/account/security')
    await expect(page.getByText('9 recovery codes are left.')).toBeVisible()
    await page.getByRole('button', { name: 'Turn off' }).click()
    await page.getByRole('dialog').getByLabel('Your password').fill(password)
    await page.getByRole('dialog').getByRole('button', { name: 'Turn off' }).click()
    await expect(page.getByText('Your password alone opens this account.')).toBeVisible()
  })
})

test('a session that is ended elsewhere is closed at its next request', async ({ page, browser }) => {
  const { email } = await newAccount(page)
  const elsewhere = await browser.newContext({ baseURL: demo().url, locale: 'en-GB' })
  const other = await elsewhere.newPage()
  await other.goto('/sign-in')
  await trySignIn(other, email, password)
  await expect(other.getByRole('heading', overview)).toBeVisible()
  await page.goto('/account/security')
  const rows = page.getByRole('table', { name: 'Sessions' }).getByRole('row')
  await expect(rows).toHaveCount(3)
  await page.getByRole('button', { name: /^End the session of / }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'End session' }).click()
  await expect(rows).toHaveCount(2)
  await other.goto('/deliveries')
  await expect(other).toHaveURL(/\/sign-in\?from=/)
  await page.reload()
  await expect(rows).toHaveCount(2)
  await elsewhere.close()
})

test('signing in again ends the session of this browser', async ({ page }) => {
  const { email } = await newAccount(page)
  const before = await page.context().cookies()
  await signOut(page)
  await trySignIn(page, email, password)
  await expect(page.getByRole('heading', overview)).toBeVisible()
  await page.context().clearCookies({ name: 'sandi-session' })
  await page.context().addCookies(before)
  await page.goto('/deliveries')
  await expect(page).toHaveURL(/\/sign-in\?from=/)
})

test('the password is changed with the present one, and name and language in the profile', async ({
  page,
}) => {
  const { email } = await newAccount(page)
  await page.goto('/account')
  await page.getByLabel('Name', { exact: true }).fill('Citra Dewi')
  await page.getByRole('combobox', { name: 'Language' }).click()
  await page.getByRole('option', { name: 'Bahasa Indonesia' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { name: 'Akun Anda' })).toBeVisible()
  await expect(page.getByLabel('Nama', { exact: true })).toHaveValue('Citra Dewi')
  await page.goto('/account/security')
  await page.getByLabel('Kata sandi sekarang').fill(password)
  await page.getByLabel('Kata sandi baru').fill('pintu sepeda langgam')
  await page.getByRole('button', { name: 'Ubah kata sandi' }).click()
  await expect(page.getByText('Kata sandi Anda telah diubah')).toBeVisible()
  await expect(page.getByLabel('Kata sandi sekarang')).toHaveValue('')
  await mailed(email, 'a warning', text => /Kata sandi akun Sandi Anda baru saja diubah/.exec(text)?.[0])
})

test('an invited person joins with a new account, and the link works once', async ({ page, browser }) => {
  await signIn(page)
  await page.goto('/settings/team')
  const email = newAddress()
  await page.getByRole('button', { name: 'Invite' }).click()
  await page.getByRole('dialog').getByLabel('E-mail').fill(email)
  await page.getByRole('dialog').getByRole('button', { name: 'Send invitation' }).click()
  const link = await linkMailed(email, '/invitation')
  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'This invitation is for somebody else' })).toBeVisible()

  const context = await browser.newContext({ baseURL: demo().url, locale: 'en-GB' })
  const invited = await context.newPage()
  await invited.goto(link)
  await invited.getByLabel('Your name').fill('Citra Dewi')
  await invited.getByLabel('New password').fill(password)
  await invited.getByRole('button', { name: /^Join / }).click()
  await expect(invited.getByRole('heading', overview)).toBeVisible()
  await invited.goto(link)
  await expect(invited.getByRole('heading', { name: 'This invitation has been used' })).toBeVisible()
  await context.close()
})

test('the pages before the sign-in speak the language that is chosen', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Bahasa Indonesia' }).click()
  await expect(page.getByRole('heading', { name: 'Masuk' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'id')
  await page.goto('/sign-up')
  await expect(page.getByRole('heading', { name: 'Buka akun' })).toBeVisible()
})

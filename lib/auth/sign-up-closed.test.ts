import { expect, test } from 'vitest'
import { queuedMails } from '#lib/mail/testing/queued-mails.ts'
import { openAccount } from './open-account.ts'
import { requestSignUp } from './request-sign-up.ts'
import { makeSignUpLink } from './sign-up-link.ts'

process.env.SIGN_UP = 'closed'

const signUp = { company: 'Warung', name: 'Budi', email: 'budi@example.com', country: 'ID' }

test('with the sign-up closed no mail is sent and no link opens an account, even one made before', async () => {
  expect(await requestSignUp(signUp, { ip: undefined, locale: 'en' })).toEqual({ kind: 'closed' })
  expect(await queuedMails(signUp.email)).toEqual([])
  const token = makeSignUpLink({ ...signUp, locale: 'en' })
    .split('/')
    .at(-1)
  expect(await openAccount(token, { password: 'kuda jembatan payung' }, undefined)).toEqual({
    kind: 'closed',
  })
})

import { expect, test } from 'vitest'
import { isGuessable } from './password-rule.ts'

const owner = ['Toko Nusantara', 'Ayu Lestari', 'ayu.lestari@warungmakmur.co.id']

test.each([
  'password1234',
  'P@ssw0rd2026!',
  'Indonesia17081945',
  'qwertyuiop123',
  'abcdefghijklm',
  '123456789012',
  'aaaaaaaaaaaaaaaa',
  'ababababababab',
  'iloveyouforever',
  'rahasiasaya2026',
  'TokoNusantara#1',
  'warungmakmur99!',
  'Lestari-Lestari-1',
  '!!!!????....1234',
])('"%s" is guessable', password => {
  expect(isGuessable(password, owner)).toBe(true)
})

test.each([
  'correct horse battery',
  'kuda jembatan payung',
  'xK9#mQ2$vL7@',
  'пароль лошадь мост',
  '馬電池正解鉛筆橋',
])('"%s" is not', password => {
  expect(isGuessable(password, owner)).toBe(false)
})

test('the words of somebody else do not matter', () => {
  expect(isGuessable('warungmakmur99!', ['Budi'])).toBe(true)
  expect(isGuessable('lestari-lestari-1', ['Budi'])).toBe(false)
})

import { expect, test } from 'vitest'
import { isPublicHost, isPublicUrl } from './public-address.ts'

test.each([
  'https://api.example.com',
  'https://8.8.8.8/v1',
  'https://[2606:4700::1111]:8443/x',
  'https://pub.citcall.com/v3',
])('%s is public', address => {
  expect(isPublicUrl(address)).toBe(true)
})

test.each([
  'http://api.example.com',
  'https://user:pw@api.example.com',
  'https://localhost',
  'https://sandbox',
  'https://127.0.0.1',
  'https://127.1',
  'https://2130706433',
  'https://0x7f000001',
  'https://10.1.2.3',
  'https://192.168.0.1',
  'https://172.16.9.9',
  'https://169.254.169.254/latest/meta-data',
  'https://100.64.0.1',
  'https://0.0.0.0',
  'https://[::1]',
  'https://[::ffff:127.0.0.1]',
  'https://[fd00::1]',
  'https://[fe80::1]',
  'https://metadata.google.internal',
  'https://printer.local',
  'https://db.localhost.',
  'ftp://example.com',
  'javascript:alert(1)',
  'no address',
  '',
])('%s is not', address => {
  expect(isPublicUrl(address)).toBe(false)
})

test.each([
  ['mail.example.com', true],
  ['203.0.113.9', false],
  ['1.1.1.1', true],
  ['127.1', false],
  ['::1', false],
  ['example.com/path', false],
  ['example.com:25', false],
  ['a b.com', false],
])('the host %s: %s', (host, is) => {
  expect(isPublicHost(host)).toBe(is)
})

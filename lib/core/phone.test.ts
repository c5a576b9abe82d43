import { expect, test } from 'vitest'
import { AppError } from './error.ts'
import { maskRecipient, parsePhone, printPhone } from './phone.ts'

test.each([
  '081234567890',
  '81234567890',
  '6281234567890',
  '+6281234567890',
  '6208'.concat('1234567890'),
  '+62081234567890',
  ' 0812-3456-7890 ',
  '+62 812 3456 7890',
])('%s is one number', spelling => {
  expect(parsePhone(spelling, 'ID')).toEqual({ e164: '+6281234567890', country: 'ID', kind: 'mobile' })
})

test.each([
  ['919876543210', 'IN', 'mobile'],
  ['+6591234567', 'SG', 'mobile'],
  ['+62215556789', 'ID', 'fixed'],
  ['+628091234567', 'ID', 'refused'],
  ['+16502530000', 'US', 'mobile'],
])('%s is read with its own country', (spelling, country, kind) => {
  expect(parsePhone(spelling, 'ID')).toMatchObject({ country, kind })
})

test.each(['', '0812', '+62', 'abc', '0'.repeat(40), '+6281234567890123456', '１２３'])(
  '"%s" is no number',
  spelling => {
    expect(() => parsePhone(spelling, 'ID')).toThrow(AppError)
  },
)

test('numbers are printed without plus and shown masked', () => {
  expect(printPhone('+6281234567890')).toBe('6281234567890')
  expect(maskRecipient('+6281234567890')).toBe('+62812•••7890')
  expect(maskRecipient('budi@example.com')).toBe('b•••@example.com')
})

import { expect, test } from 'vitest'
import { complaintOf } from './passwords'

const ada = { name: 'Ada Lovelace', email: 'ada.lovelace@engines.example.com' }

test.each([
  'fourteen chars',
  'x'.repeat(129),
  'aaaaaaaaaaaaaaaa',
  '1234567890123456789',
  'abcdefghijklmnopqrst',
  'qwertyuiopasdfghjkl',
  'passwordpassword',
  'Password123456789',
  'P@ssw0rd!P@ssw0rd!',
  'iloveyou iloveyou',
  'ConnectorConsole1!',
  'AdaLovelace2024!',
  'lovelacelovelace!',
  'ada.lovelace@engines',
  '111222333444555',
  '1qaz2wsx3edc4rfv',
  'qazwsxedcrfvtgb',
  'adminadminadmin1',
  'letmeinletmein99',
])('%s is refused', (password) => {
  expect(complaintOf(password, ada)).toBeDefined()
})

test.each([
  'correct battery in a stable',
  'violet otter under glass',
  'zK4!vQ9#tL2@xW7',
  'Wer früh kommt, mahlt zuerst',
  'だれも知らない長い合言葉です。ほんとうに',
])('%s is taken', (password) => {
  expect(complaintOf(password, ada)).toBeUndefined()
})

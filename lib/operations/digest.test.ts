import { expect, test } from 'vitest'
import { mask, maskEchoes } from './digest'

const secret = 'q7Zx0Lm2Vb9Ts4Kd8Wf3Hj6Ny1Rc5Pg0AeUiOoY'

test('equal credentials have equal masks, and nothing else changes', () => {
  const masked = mask('key', { id: 'alerts', parameters: [{ key: 'Token', value: secret }], other: secret })
  expect(masked).toEqual({ id: 'alerts', parameters: [{ key: 'Token', value: masked.other }], other: masked.other })
  expect(masked.other).toMatch(/^hmac:[0-9a-f]{64}$/)
})

test('a member by which a resource is found stays as it is', () => {
  expect(mask('key', { label: secret, note: { label: secret } }, ['label'])).toMatchObject({
    label: secret,
    note: { label: expect.stringMatching(/^hmac:/) },
  })
})

test('a text that repeats a credential of the input repeats its mask, and keeps its other words', () => {
  const { name } = mask('key', { name: secret })
  expect(maskEchoes('key', { message: `Value '${secret}' at 'name' is too long.` }, { name: secret })).toEqual({
    message: `Value '${name}' at 'name' is too long.`,
  })
})

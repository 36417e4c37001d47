import { expect, test } from 'vitest'
import { flattenErrors, shareOut } from './field-errors'

test('complaints about cells of rows and about the rows themselves are found, each with its path', () => {
  const errors = {
    label: { type: 'too_small', message: 'Enter a label.' },
    tags: [undefined, { key: { type: 'custom', message: 'Already used in row 1.' } }],
    connectors: { root: { type: 'too_big', message: 'At most 100 connectors.' } },
    message: { type: 'too_big', message: 'A field may be called message.' },
  }
  expect(flattenErrors<Record<string, unknown>>(Object.assign({}, errors))).toEqual([
    { name: 'label', message: 'Enter a label.' },
    { name: 'tags.1.key', message: 'Already used in row 1.' },
    { name: 'connectors', message: 'At most 100 connectors.' },
    { name: 'message', message: 'A field may be called message.' },
  ])
})

test("AWS's complaints about something that the form does not have are not lost", () => {
  const { onFields, others } = shareOut({ label: 'Taken.', clientToken: 'Too short.' }, (name) => name === 'label')
  expect(onFields).toEqual([{ name: 'label', message: 'Taken.' }])
  expect(others).toEqual(['clientToken: Too short.'])
})

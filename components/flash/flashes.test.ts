import { beforeEach, expect, test } from 'vitest'
import { addFlash, changeFlash, currentFlashes, removeFlash } from './flashes'

const texts = () => currentFlashes().map(({ text }) => text)

beforeEach(() => {
  for (const { id } of currentFlashes()) removeFlash(id)
})

test('one success takes the place of the one before, and leaves what needs attention', () => {
  addFlash({ connection: 'sandbox', kind: 'error', text: 'refused' })
  addFlash({ connection: 'sandbox', kind: 'success', text: 'first' })
  addFlash({ connection: 'sandbox', kind: 'success', text: 'second' })
  expect(texts()).toEqual(['second', 'refused'])
})

test('a message in progress turns into its outcome where it stands', () => {
  const id = addFlash({ connection: 'sandbox', kind: 'in-progress', text: 'looking' })
  addFlash({ connection: 'sandbox', kind: 'info', text: 'other' })
  changeFlash(id, { kind: 'success', text: 'done' })
  expect(texts()).toEqual(['other', 'done'])
})

test('a message that was taken away does not come back with its outcome', () => {
  const id = addFlash({ connection: 'sandbox', kind: 'in-progress', text: 'looking' })
  removeFlash(id)
  changeFlash(id, { kind: 'success', text: 'done' })
  expect(texts()).toEqual([])
})

import { expect, test } from 'vitest'
import { ageOf, noteArrival } from './read-age'

const asOf = (minute: number) => new Date(Date.UTC(2026, 10, 21, 12, minute)).toISOString()

test.each([
  ['ahead of', '2026-11-21T13:00:00Z'],
  ['behind', '2026-11-21T11:00:00Z'],
])('what came just now is new where the clock here is an hour %s the server’s', (where, wall) => {
  const at = { wall: Date.parse(wall), steady: 1_000 }
  const read = `${asOf(0)} ${where}`
  noteArrival(read, at)
  expect(ageOf(read, at)).toBe(0)
  expect(ageOf(read, { wall: at.wall + 60_000, steady: 61_000 })).toBe(60_000)
})

test('time counts that the machine slept, and that passed before its clock was set back', () => {
  noteArrival(asOf(1), { wall: 0, steady: 0 })
  expect(ageOf(asOf(1), { wall: 8 * 3_600_000, steady: 5_000 })).toBe(8 * 3_600_000)
  expect(ageOf(asOf(1), { wall: -3_600_000, steady: 90_000 })).toBe(90_000)
})

test('what comes again is as old as it was, and what is looked at is not forgotten', () => {
  noteArrival(asOf(2), { wall: 0, steady: 0 })
  for (let i = 0; i < 12_000; i++) {
    noteArrival(`read ${i}`)
    if (i % 1_000 === 0) ageOf(asOf(2), { wall: 0, steady: 0 })
  }
  noteArrival(asOf(2), { wall: 9_000, steady: 9_000 })
  expect(ageOf(asOf(2), { wall: 10_000, steady: 10_000 })).toBe(10_000)
})

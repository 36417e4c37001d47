import { expect, test } from 'vitest'
import { deploymentType, newestFirst, timelineOf } from './deployment-words'

const stands = (status: string | undefined) => timelineOf(status)?.map((step) => `${step.status} ${step.stands}`)

test('a deployment that is under way has done what lies before, and ends in success as far as is known', () => {
  expect(stands('Building')).toEqual(['Building now', 'InProgress ahead', 'Success ahead'])
  expect(stands('InProgress')).toEqual(['Building done', 'InProgress now', 'Success ahead'])
})

test('one that has ended says how', () => {
  expect(stands('Success')).toEqual(['Building done', 'InProgress done', 'Success done'])
  expect(stands('Failure')).toEqual(['Building done', 'InProgress done', 'Failure done'])
})

test('a status or type that nobody knows is not guessed at', () => {
  expect(stands('Sleeping')).toBeUndefined()
  expect(stands(undefined)).toBeUndefined()
  expect(deploymentType('PartialDeployment')).toBe('PartialDeployment')
})

test('the newest comes first, and of two of one moment the one that AWS lists last', () => {
  const rows = [
    { id: 'old', createdAt: '2026-01-01T00:00:00.000Z' },
    { id: 'first', createdAt: '2026-02-01T00:00:00.000Z' },
    { id: 'second', createdAt: '2026-02-01T00:00:00.000Z' },
  ]
  expect(newestFirst(rows).map(({ id }) => id)).toEqual(['second', 'first', 'old'])
})

import { expect, test } from 'vitest'
import { effectChoices, operationChoices } from './choices'

const operations = [
  { operation: 'appflow.listConnectors', pages: true, exceptions: [{ code: 'ValidationException', status: 400 }] },
  { operation: 'appflow.registerConnector', pages: false, exceptions: [{ code: 'ConflictException', status: 409 }] },
  { operation: 'evs.getEnvironment', pages: false, exceptions: [{ code: 'ValidationException', status: 400 }] },
]
const values = (operation: string) => effectChoices(operations, operation).map(({ value }) => value)

test('everything, all of a service and one operation can be chosen', () => {
  expect(operationChoices(operations).map(({ value }) => value)).toEqual([
    '*',
    'appflow.*',
    'evs.*',
    'appflow.listConnectors',
    'appflow.registerConnector',
    'evs.getEnvironment',
  ])
})

test('an operation can answer the exceptions of its own model, and pages only where it has pages', () => {
  expect(values('appflow.registerConnector')).toContain('exception:ConflictException')
  expect(values('appflow.registerConnector')).not.toContain('exception:ValidationException')
  expect(values('appflow.registerConnector')).not.toContain('behaviour:emptyPages')
  expect(values('appflow.listConnectors')).toContain('behaviour:emptyPages')
})

test('several operations can answer what any of them can, each once', () => {
  expect(values('*').filter((value) => value === 'exception:ValidationException')).toHaveLength(1)
  expect(values('appflow.*')).toEqual(expect.arrayContaining(['exception:ConflictException', 'behaviour:emptyPages']))
  expect(values('evs.*')).not.toContain('exception:ConflictException')
})

test('before an operation is chosen, only what any operation can do is offered', () => {
  expect(values('').every((value) => value.startsWith('behaviour:'))).toBe(true)
})

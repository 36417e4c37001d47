import { expect, test } from 'vitest'
import { isPartlyRead, lookedAt, needsAttention, nothingFound } from './attention'

const asOf = '2026-11-21T12:00:00Z'
const whole = { data: { asOf, complete: true }, isError: false }
const record = { data: { asOf }, isError: false }

test('nothing needs anybody only where everything was read', () => {
  expect(nothingFound(record, whole)).toBe('Nothing needs you.')
  expect(nothingFound(record, { data: undefined, isError: false })).toBe('Looking…')
  expect(nothingFound(record, { data: { asOf, complete: false }, isError: false })).toBe('Looking…')
})

test.each([
  [
    'a list that ends early',
    { data: { asOf, complete: false, incomplete: 'AWS gave a page token twice.' }, isError: false },
  ],
  ['a list that could not be renewed', { data: { asOf, complete: true }, isError: true }],
  ['a list that could not be read at all', { data: undefined, isError: true }],
])('%s leaves open whether something needs somebody', (_what, environments) => {
  expect(nothingFound(record, environments)).toContain('may need you')
})

test('the time that is told is that of the oldest read, and none before all are read', () => {
  const older = { data: { asOf: '2026-11-21T11:59:00Z' }, isError: false }
  expect(lookedAt(record, older)).toBe('2026-11-21T11:59:00Z')
  expect(lookedAt(record, { data: undefined, isError: false })).toBeUndefined()
  expect(isPartlyRead(record, older)).toBe(false)
})

test('an environment that fails comes before a change that is open, and one that is well does not come', () => {
  const operation = {
    id: 'o',
    action: 'a',
    connection: 'c',
    account: '',
    region: '',
    target: 't',
    events: [],
    createdAt: '',
  }
  const lines = needsAttention(
    [{ ...operation, state: 'unknown' }],
    [
      { environmentId: 'env-well', environmentState: 'CREATED', environmentStatus: 'PASSED' },
      { environmentId: 'env-ill', environmentState: 'CREATED', environmentStatus: 'FAILED' },
    ],
    'sandbox',
  )
  expect(lines.map(({ key }) => key)).toEqual(['env-ill', 'o'])
})

test('a change that a person has to look into waits until somebody has settled it', () => {
  const operation = {
    action: 'a',
    connection: 'c',
    account: '',
    region: '',
    target: 't',
    state: 'unresolved' as const,
    events: [],
    createdAt: '',
  }
  const settled = { at: asOf, by: 'Ada', made: false, note: 'Looked.' }
  const lines = needsAttention(
    [
      { ...operation, id: 'open' },
      { ...operation, id: 'settled', settled },
    ],
    [],
    'sandbox',
  )
  expect(lines.map(({ key }) => key)).toEqual(['open'])
})

test('a deployment that failed lately comes after a change that is open, and leads to the deployment', () => {
  const operation = { action: 'a', connection: 'c', account: '', region: '', target: 't', events: [], createdAt: '' }
  const deployments = [{ groupId: 'g', groupName: 'plant', deploymentId: 'd' }]
  const lines = needsAttention([{ ...operation, id: 'o', state: 'unknown' }], [], 'sandbox', deployments)
  expect(lines.map(({ key }) => key)).toEqual(['o', 'd'])
  expect(lines[1]).toMatchObject({ state: 'Failure', text: 'Deployment of Greengrass group plant' })
  expect(lines[1]?.href).toContain('deployment=d')
})

import { expect, test } from 'vitest'
import type { OperationView } from '@/lib/result'
import { deploymentOf, openStep, recordOf, refersTo, standOf } from './stands'

const reference = { kind: 'connector' as const, title: 'Connector', arn: 'arn', definitionId: 'd', versionId: 'v' }
const deployment = (deploymentId: string, groupVersionId: string | undefined, createdAt: string) => ({
  deploymentId,
  groupVersionId,
  createdAt,
  inTransition: false,
  errors: [],
})
const operation = (more: Partial<OperationView>): OperationView => ({
  id: 'o',
  action: 'greengrass.createGroupVersion',
  connection: 'c',
  account: '',
  region: '',
  target: 'g',
  state: 'succeeded',
  events: [],
  createdAt: '',
  ...more,
})

test('a group refers to the version only by that definition and that version', () => {
  expect(refersTo([reference], 'd', 'v')).toBe(true)
  expect(refersTo([reference], 'd', 'older')).toBe(false)
  expect(refersTo([{ ...reference, kind: 'core' }], 'd', 'v')).toBe(false)
})

test('only the last deployment says what runs: a later one of another version, or a reset, has replaced it', () => {
  const first = deployment('1', 'g1', '2026-01-01')
  expect(deploymentOf([first], 'g1')).toBe(first)
  expect(deploymentOf([first, deployment('2', 'g2', '2026-01-02')], 'g1')).toBeUndefined()
  expect(deploymentOf([first, deployment('2', undefined, '2026-01-02')], 'g1')).toBeUndefined()
  expect(deploymentOf([deployment('1', undefined, '2026-01-01')], undefined)).toBeUndefined()
})

test.each(['intended', 'unknown', 'unresolved'] as const)('a step of the group that is %s is waited for', (state) => {
  expect(openStep([operation({ state })], 'g')).toBeDefined()
  expect(openStep([operation({ state })], 'other')).toBeUndefined()
  expect(openStep([operation({ state, action: 'greengrass.updateGroup' })], 'g')).toBeUndefined()
})

test('one that a person has settled is not waited for, nor one that has ended', () => {
  const settled = { at: '', by: 'Ada', made: true, note: '' }
  expect(openStep([operation({ state: 'unresolved', settled }), operation({ state: 'failed' })], 'g')).toBeUndefined()
})

test('the record of a step is found by what AWS answered', () => {
  const made = operation({ id: 'made', value: { Version: 'v' } })
  const deployed = operation({ id: 'deployed', value: { DeploymentId: 'x' } })
  expect(recordOf([made, deployed], 'v')?.id).toBe('made')
  expect(recordOf([made, deployed], 'x')?.id).toBe('deployed')
  expect(recordOf([operation({ state: 'failed', value: { Version: 'v' } }), operation({})], 'v')).toBeUndefined()
})

test('a line says which step a group needs next, and never guesses', () => {
  const use = { groupId: 'g', groupVersionId: 'g1', definitionId: 'd', connectorVersionId: 'v' }
  const summary = { groupId: 'g', deployment: { ...deployment('1', 'g1', ''), status: 'Success' } }
  expect(standOf({ ...use, unread: true }, summary, 'v').text).toBe('The group could not be read')
  expect(standOf(use, summary, 'newer').text).toBe('Needs a group version')
  expect(standOf(use, undefined, 'v').text).toBe('Reading…')
  expect(standOf(use, { groupId: 'g', unread: true }, 'v').text).toBe('Its deployments could not be read')
  expect(standOf(use, { groupId: 'g' }, 'v').text).toBe('Needs a deployment')
  expect(standOf({ ...use, groupVersionId: 'g2' }, summary, 'v').text).toBe('Needs a deployment')
  expect(standOf(use, summary, 'v').state).toBe('Success')
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestConsole, testConsole } from '@/lib/testing'
import { changesBench, fqdn } from './testing-changes'

let lab: TestConsole
beforeAll(async () => {
  lab = await testConsole()
})
afterAll(() => lab.close())

const bench = () => changesBench(lab)
const other = { applianceFqdn: 'vc02.vcf9.evs.example.com' }

describe('a change of the FQDN', () => {
  test('is UPDATING, then ACTIVE with the new one', async () => {
    const { execute, update, get, advance, writes } = await bench()
    const result = await execute('updateEnvironmentConnector', { ...update, ...other })
    expect(result).toMatchObject({ status: 'succeeded', value: { state: 'UPDATING', ...other } })
    await advance(60)
    expect(await get()).toMatchObject({ state: 'ACTIVE', status: 'PASSED', ...other })
    expect(await writes('evs.updateEnvironmentConnector')).toHaveLength(1)
  })

  test('whose answer was lost is found by reading, and made once', async () => {
    const { execute, update, fault, truth, writes } = await bench()
    await fault({ operation: 'evs.updateEnvironmentConnector', behaviour: 'resetAfterCommit', times: 1 })
    const operationId = lab.newOperationId()
    const submit = () => execute('updateEnvironmentConnector', { ...update, ...other }, operationId)
    expect(await submit()).toMatchObject({ status: 'checking' })
    expect(await truth(operationId)).toMatchObject({ resourceId: update.connectorId })
    expect(await submit()).toMatchObject({ status: 'succeeded' })
    expect(await writes('evs.updateEnvironmentConnector')).toHaveLength(1)
  })

  test('that never arrived is told as not made', async () => {
    const { execute, update, fault, absence } = await bench()
    await fault({ operation: 'evs.updateEnvironmentConnector', behaviour: 'resetBeforeCommit', times: 1 })
    const operationId = lab.newOperationId()
    await execute('updateEnvironmentConnector', { ...update, ...other }, operationId)
    expect(await absence(operationId)).toBe('absent')
  })

  test('that never arrived is not told as made when somebody else changed the secret meanwhile', async () => {
    const { execute, update, fault, absence, get } = await bench()
    await fault({ operation: 'evs.updateEnvironmentConnector', behaviour: 'resetBeforeCommit', times: 1 })
    const operationId = lab.newOperationId()
    await execute('updateEnvironmentConnector', { ...update, ...other }, operationId)
    const theirs = await execute('updateEnvironmentConnector', {
      ...update,
      secretIdentifier: 'evs/operations-manager-reader',
    })
    expect(theirs).toMatchObject({ status: 'succeeded' })
    expect(await get()).toMatchObject({ state: 'UPDATING', applianceFqdn: fqdn })
    expect(await absence(operationId)).toBe('absent')
  })

  test('that is a step towards both has a record that leads to the other step', async () => {
    const { execute, update, truth, fault, id } = await bench()
    const pair = { ...other, secretIdentifier: 'evs/operations-manager-reader' }
    const operationId = lab.newOperationId()
    await fault({ operation: 'evs.updateEnvironmentConnector', behaviour: 'resetAfterCommit', times: 1 })
    await execute('updateEnvironmentConnector', { ...update, ...other, pair }, operationId)
    expect((await truth(operationId))?.href).toBe(
      `/${id}/evs/environments/${update.environmentId}/connectors/${update.connectorId}/update?fqdn=${other.applianceFqdn}&secret=evs%2Foperations-manager-reader`,
    )
  })

  test('is not sent in another state than ACTIVE and UPDATE_FAILED', async () => {
    const { execute, update, control, writes } = await bench()
    for (const state of ['CREATING', 'CREATE_FAILED', 'UPDATING', 'DELETING', 'MIGRATING']) {
      await control('evs/state', { state })
      expect(await execute('updateEnvironmentConnector', { ...update, ...other })).toMatchObject({
        status: 'failed',
        failure: { code: 'WrongState', title: expect.stringContaining(state) },
      })
    }
    await control('evs/state', { state: 'UPDATE_FAILED' })
    expect(await execute('updateEnvironmentConnector', { ...update, ...other })).toMatchObject({ status: 'succeeded' })
    expect(await writes('evs.updateEnvironmentConnector')).toHaveLength(1)
  })

  test('is not sent when the secret is not the one that was confirmed', async () => {
    const { execute, update, writes, advance } = await bench()
    await execute('updateEnvironmentConnector', { ...update, secretIdentifier: 'evs/operations-manager-reader' })
    await advance(60)
    expect(await execute('updateEnvironmentConnector', { ...update, ...other })).toMatchObject({
      status: 'failed',
      failure: { code: 'BaseMoved' },
    })
    expect(await writes('evs.updateEnvironmentConnector')).toHaveLength(1)
  })

  test('is not sent when the connector was updated meanwhile to what it was, and so is not told as made', async () => {
    const { execute, update, control, get, writes, advance } = await bench()
    await execute('updateEnvironmentConnector', { ...update, ...other })
    await advance(60)
    const between = { ...update.shown, ...other, modifiedAt: (await get())?.modifiedAt ?? '' }
    await execute('updateEnvironmentConnector', { ...update, applianceFqdn: fqdn, shown: between })
    await advance(60)
    await control('evs/state', { state: 'UPDATE_FAILED' })
    expect(await execute('updateEnvironmentConnector', { ...update, ...other })).toMatchObject({
      status: 'failed',
      failure: { code: 'BaseMoved' },
    })
    expect(await writes('evs.updateEnvironmentConnector')).toHaveLength(2)
  })

  test('to the same name says that there is nothing to change', async () => {
    const { execute, update } = await bench()
    expect(await execute('updateEnvironmentConnector', { ...update, applianceFqdn: fqdn })).toMatchObject({
      failure: { code: 'NothingToChange' },
    })
  })
})

test('a secret that EVS cannot read ends in UPDATE_FAILED, and a lost answer is found all the same', async () => {
  const { execute, update, fault, advance, get, truth } = await bench()
  await fault({ operation: 'evs.updateEnvironmentConnector', behaviour: 'resetAfterCommit', times: 1 })
  const operationId = lab.newOperationId()
  await execute('updateEnvironmentConnector', { ...update, secretIdentifier: 'evs/vcenter-untagged' }, operationId)
  await advance(60)
  expect(await get()).toMatchObject({ state: 'UPDATE_FAILED' })
  await truth(operationId)
})

describe('a deletion', () => {
  test('is DELETING, then the connector is gone', async () => {
    const { execute, remove, get, advance } = await bench()
    const result = await execute('deleteEnvironmentConnector', remove)
    expect(result).toMatchObject({ status: 'succeeded', value: { state: 'DELETING' } })
    await advance(60)
    expect(await get()).toBeUndefined()
    expect(await execute('deleteEnvironmentConnector', remove)).toMatchObject({ failure: { code: 'NotFound' } })
  })

  test('whose answer was lost is found by reading, also once the connector is gone', async () => {
    const { execute, remove, fault, advance, truth, writes } = await bench()
    await fault({ operation: 'evs.deleteEnvironmentConnector', behaviour: 'resetAfterCommit', times: 1 })
    const operationId = lab.newOperationId()
    await execute('deleteEnvironmentConnector', remove, operationId)
    await advance(60)
    await truth(operationId)
    expect(await writes('evs.deleteEnvironmentConnector')).toHaveLength(1)
  })

  test('is not sent while virtual machines are entitled, and names them', async () => {
    const { execute, remove, control, writes } = await bench()
    await control('evs/entitlements', { count: 2 })
    expect(await execute('deleteEnvironmentConnector', remove)).toMatchObject({
      failure: { code: 'Entitled', details: ['windows-1: CREATED', 'windows-2: CREATED'] },
    })
    expect(await writes('evs.deleteEnvironmentConnector')).toEqual([])
  })

  test('is not sent in a state in which EVS refuses it', async () => {
    const { execute, remove, control, writes } = await bench()
    for (const state of ['CREATING', 'UPDATING', 'DELETING']) {
      await control('evs/state', { state })
      expect(await execute('deleteEnvironmentConnector', remove)).toMatchObject({ failure: { code: 'WrongState' } })
    }
    await control('evs/state', { state: 'CREATE_FAILED' })
    expect(await execute('deleteEnvironmentConnector', remove)).toMatchObject({ status: 'succeeded' })
    expect(await writes('evs.deleteEnvironmentConnector')).toHaveLength(1)
  })
})

describe('tags of an environment', () => {
  const before = [
    { key: 'a', value: '1' },
    { key: 'b', value: '2' },
  ]
  const tags = [{ key: 'b', value: '3' }]

  test('become those of the form, and one whose answer was lost is found by reading', async () => {
    const { id, execute, arn, fault, truth } = await bench()
    await execute('changeEnvironmentTags', { arn, before: [], tags: before })
    await fault({ operation: 'evs.untagResource', behaviour: 'resetAfterCommit', times: 1 })
    const operationId = lab.newOperationId()
    expect(await execute('changeEnvironmentTags', { arn, before, tags }, operationId)).toMatchObject({
      status: 'checking',
    })
    await truth(operationId)
    expect(await lab.read(id, 'evs', 'tags', { arn })).toMatchObject({ value: tags })
  })

  test('that EVS takes in part only are told as such, and the same form does the rest', async () => {
    const { execute, arn, fault } = await bench()
    await execute('changeEnvironmentTags', { arn, before: [], tags: before })
    await fault({ operation: 'evs.untagResource', exception: { code: 'TagPolicyException' }, times: 1 })
    const input = { arn, before, tags }
    expect(await execute('changeEnvironmentTags', input)).toMatchObject({ failure: { code: 'Partial' } })
    expect(await execute('changeEnvironmentTags', input)).toMatchObject({ status: 'succeeded' })
  })

  test('that somebody else changed meanwhile are not overwritten', async () => {
    const { execute, arn } = await bench()
    await execute('changeEnvironmentTags', { arn, before: [], tags: before })
    const stale = { arn, before: [{ key: 'a', value: 'old' }], tags: [{ key: 'a', value: 'new' }] }
    expect(await execute('changeEnvironmentTags', stale)).toMatchObject({ failure: { code: 'BaseMoved' } })
  })
})

test.each([
  [
    'updateEnvironmentConnector',
    'updateEnvironmentConnector',
    [
      'ThrottlingException',
      'ValidationException',
      'ResourceNotFoundException',
      'InternalServerException',
      'AccessDeniedException',
    ],
  ],
  [
    'deleteEnvironmentConnector',
    'deleteEnvironmentConnector',
    ['ThrottlingException', 'ValidationException', 'ResourceNotFoundException'],
  ],
  [
    'changeEnvironmentTags',
    'tagResource',
    ['ServiceQuotaExceededException', 'ResourceNotFoundException', 'TooManyTagsException', 'TagPolicyException'],
  ],
] as const)('%s tells each documented refusal of %s in words of its own', async (name, operation, codes) => {
  const { evsWords } = await import('./words')
  const { id, execute, fault, clearFaults, update, remove, arn } = await bench()
  const inputs = {
    updateEnvironmentConnector: { ...update, ...other },
    deleteEnvironmentConnector: remove,
    changeEnvironmentTags: { arn, before: [], tags: [{ key: 'a', value: '1' }] },
  }
  for (const code of codes) {
    await fault({ operation: `evs.${operation}`, exception: { code } })
    const operationId = lab.newOperationId()
    const result = await execute(name, inputs[name], operationId)
    expect(result).toMatchObject({ failure: { code, title: evsWords[code]?.title } })
    await clearFaults()
    // A fault of AWS's own leaves it open.
    if (result.status === 'checking') expect(await lab.operationView(id, operationId)).toBeDefined()
  }
})

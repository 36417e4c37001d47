import { describe, expect, test } from 'vitest'
import type { ConnectorRow } from './connector-list'
import { pairPlanOf } from './pair-plan'

const arn = (name: string) => `arn:aws:secretsmanager:us-east-1:111122223333:secret:${name}-AbCdEf`
const wanted = { applianceFqdn: 'vc02.example.com', secretIdentifier: 'evs/new' }
const connector = (change: Partial<ConnectorRow> = {}): ConnectorRow => ({
  connectorId: 'cnctr-abcdefghij',
  state: 'ACTIVE',
  applianceFqdn: 'vc01.example.com',
  secretArn: arn('evs/old'),
  ...change,
})
const secretDone = { secretArn: arn('evs/new') }
const bothDone = { ...secretDone, applianceFqdn: 'VC02.example.com' }

describe('the guided change of secret and FQDN', () => {
  test.each<[string, Partial<ConnectorRow>, string, string | undefined]>([
    ['begins with the secret', {}, 'ready', 'secretIdentifier'],
    ['waits while EVS updates', { ...secretDone, state: 'UPDATING' }, 'waiting', undefined],
    ['goes on with the FQDN', secretDone, 'ready', 'applianceFqdn'],
    ['is finished with both', bothDone, 'finished', undefined],
    ['is not finished while the last step is under way', { ...bothDone, state: 'UPDATING' }, 'waiting', undefined],
    ['is blocked where EVS takes no updates', { state: 'CREATE_FAILED' }, 'blocked', undefined],
    ['is blocked while the connector is deleted', { state: 'DELETING' }, 'blocked', undefined],
  ])('%s', (_what, change, standing, next) => {
    const plan = pairPlanOf(connector(change), wanted)
    expect([plan.standing, plan.next]).toEqual([standing, next])
  })

  test.each<[string, Partial<ConnectorRow>, string, string | undefined]>([
    ['offers the secret where AWS has neither', {}, 'secretIdentifier', undefined],
    [
      'offers the secret again, or what is left, where the first failed',
      secretDone,
      'secretIdentifier',
      'applianceFqdn',
    ],
    ['offers the FQDN again, or the secret, where the last failed', bothDone, 'applianceFqdn', 'secretIdentifier'],
  ])('%s', (_what, change, next, instead) => {
    const plan = pairPlanOf(connector({ ...change, state: 'UPDATE_FAILED' }), wanted)
    expect([plan.standing, plan.next, plan.instead]).toEqual(['failed', next, instead])
  })

  test('says what EVS signs in to between the steps', () => {
    expect(pairPlanOf(connector(), wanted).between).toEqual({
      applianceFqdn: 'vc01.example.com',
      secretIdentifier: 'evs/new',
    })
    expect(pairPlanOf(connector(secretDone), wanted).between).toBeUndefined()
  })
})

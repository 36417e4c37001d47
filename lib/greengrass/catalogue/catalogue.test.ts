import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { connectorArn, parseConnectorArn } from './arn'
import {
  catalogue,
  catalogueEntry,
  coversVersion,
  groupRoleActionsOf,
  loadConnector,
  loadEntry,
  regionLimit,
  versionOf,
} from './catalogue'
import { type CatalogueRule, catalogueConnectorSchema, catalogueSummarySchema } from './shape'

/** Every connector, loaded. */
const connectors = await Promise.all(
  catalogue.map(async ({ name }) => {
    const connector = await loadConnector(name)
    if (!connector) throw new Error(`${name} has no file`)
    return connector
  }),
)

const keysOf = (rule: CatalogueRule) =>
  Object.entries(rule).flatMap(([member, value]) =>
    ['key', 'keys', 'ifKey', 'than', 'arnKey', 'resourceKey'].includes(member) ? value : [],
  )
const versions = connectors.flatMap((connector) => connector.versions)

describe('the catalogue', () => {
  test('has the 22 connectors, 77 versions and 390 parameters that AWS documents', () => {
    expect(connectors).toHaveLength(22)
    expect(versions).toHaveLength(77)
    expect(versions.flatMap(({ parameters }) => parameters)).toHaveLength(390)
  })

  test('has every word as it was read off the pages', () => {
    const folder = new URL('data/', import.meta.url)
    const files: { name: string }[] = readdirSync(folder).map((file) =>
      JSON.parse(readFileSync(new URL(file, folder), 'utf8')),
    )
    const inOrder = catalogue.map(({ name }) => files.find((file) => file.name === name))
    expect(files).toHaveLength(catalogue.length)
    expect(connectors).toEqual(inOrder)
    expect(createHash('sha256').update(JSON.stringify(inOrder)).digest('hex')).toBe(
      '82cb1788b85c81bf2d39632aa1fd2a48ad7d6b9ef509a18ee88024cdafa95186',
    )
  })

  test.each(connectors.map((connector) => [connector.name, connector] as const))(
    '%s agrees with itself',
    (_name, it) => {
      expect(catalogueConnectorSchema.parse(it)).toEqual(it)
      expect(it.arnTemplate).toBe(`arn:aws:greengrass:{region}::/connectors/${it.name}/versions/{version}`)
      expect(it.versions.map(({ arn }) => arn)).toEqual(
        it.versions.map(({ version }) => it.arnTemplate.replace('{version}', String(version))),
      )
      expect(it.latestVersion).toBe(Math.max(...it.versions.map(({ version }) => version)))
      for (const { parameters } of it.versions) {
        const keys = parameters.flatMap(({ key, alternativeKeys = [] }) => [key, ...alternativeKeys])
        expect(new Set(keys).size).toBe(keys.length)
      }
    },
  )

  test('has every key that a rule names, in each version that the rule is about', () => {
    for (const { rules = [], versions } of connectors) {
      for (const rule of rules) {
        for (const { version, parameters } of versions) {
          if (!coversVersion(rule.versions, version)) continue
          const known = parameters.map(({ key }) => key)
          if (rule.type !== 'oneFieldInAwsConsole') expect(known).toEqual(expect.arrayContaining(keysOf(rule)))
        }
      }
    }
  })

  test('has an index that says of each connector what its file says', () => {
    for (const [i, summary] of catalogue.entries()) {
      const { versions, lifecycle, ...same } = catalogueSummarySchema.parse(summary)
      const connector = connectors[i]
      expect(connector).toMatchObject({ ...same, lifecycle })
      expect(connector?.versions.map(({ version }) => version)).toEqual(versions)
    }
  })

  test('loads a connector once, and none that it does not have', async () => {
    expect(await loadConnector('SNS')).toBe(await loadConnector('SNS'))
    expect(await loadConnector('__proto__')).toBeUndefined()
    expect(await loadConnector('OwnMake')).toBeUndefined()
  })
})

const sns = 'arn:aws:greengrass:us-east-1::/connectors/SNS/versions/4'

describe('an ARN', () => {
  test('of a known connector and version finds both', async () => {
    expect(catalogueEntry(sns)).toMatchObject({ known: 'version', summary: { displayName: 'SNS' }, version: 4 })
    expect((await loadEntry(sns))?.version.parameters[0]?.key).toBe('DefaultSNSArn')
  })

  test('of a version that AWS had not documented finds the connector only', async () => {
    const arn = sns.replace(/4$/, '40')
    expect(catalogueEntry(arn)).toMatchObject({ known: 'connector', version: 40 })
    expect(await loadEntry(arn)).toBeUndefined()
  })

  test.each([sns.replace('SNS', 'OwnMake'), sns.replace('SNS', 'sns'), `${sns}0x`, ' ', sns.replace('/4', '/04')])(
    '%s finds nothing',
    async (arn) => {
      expect(catalogueEntry(arn)).toEqual({ known: 'nothing' })
      expect(await loadEntry(arn)).toBeUndefined()
    },
  )

  test.each([
    ['us-east-1', 'arn:aws:greengrass:us-east-1::/connectors/SNS/versions/4'],
    ['cn-north-1', 'arn:aws-cn:greengrass:cn-north-1::/connectors/SNS/versions/4'],
    ['us-gov-west-1', 'arn:aws-us-gov:greengrass:us-gov-west-1::/connectors/SNS/versions/4'],
  ])('is built for %s and read back', (region, arn) => {
    expect(connectorArn(region, 'SNS', 4)).toBe(arn)
    expect(parseConnectorArn(arn)).toMatchObject({ region, name: 'SNS', version: 4 })
  })
})

describe('a Region', () => {
  const summary = (name: string) => catalogue.find((one) => one.name === name) ?? {}

  test('in the list of AWS has the connector, one outside of it does not', () => {
    expect(regionLimit(summary('ModbusTCPConnector'), 'eu-west-1').state).toBe('available')
    expect(regionLimit(summary('ModbusTCPConnector'), 'eu-north-1')).toMatchObject({
      state: 'unavailable',
      regions: expect.arrayContaining(['cn-north-1']),
    })
  })

  test('is uncertain where AWS gives no list', () => {
    expect(regionLimit(summary('SNS'), 'eu-north-1')).toMatchObject({
      state: 'uncertain',
      note: expect.stringContaining('no Region limits'),
    })
  })

  test('that AWS excludes does not have it', () => {
    expect(regionLimit({ unavailableRegions: ['eu-north-1'] }, 'eu-north-1').state).toBe('unavailable')
    expect(regionLimit({ unavailableRegions: ['eu-north-1'] }, 'eu-west-1').state).toBe('available')
  })
})

test.each([
  [undefined, 3, true],
  ['all', 3, true],
  ['3', 3, true],
  ['3', 4, false],
  ['2-5', 5, true],
  ['2-5', 6, false],
  ['1-2', 3, false],
])('the range of versions %s holds %i: %s', (range, version, held) => {
  expect(coversVersion(range, version)).toBe(held)
})

test('what the role of the group must allow hangs on the version', async () => {
  const firehose = connectors.find(({ name }) => name === 'KinesisFirehose')
  if (!firehose) throw new Error('no such connector')
  expect(groupRoleActionsOf(firehose, 1).flatMap(({ actions }) => actions)).toEqual(['firehose:PutRecord'])
  expect(groupRoleActionsOf(firehose, 2).flatMap(({ actions }) => actions)).toContain('firehose:PutRecordBatch')
  expect(versionOf(firehose, 9)).toBeUndefined()
})

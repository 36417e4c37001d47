import { describe, expect, test } from 'vitest'
import { checkParameters, passes } from './check'
import { allEntries, entryOf, rows } from './testing'
import { checkValue } from './value'

const entries = await allEntries()

/** A version's parameters with their documented examples, defaults where there is none. */
const examples = ({ version }: (typeof entries)[number]) =>
  version.parameters
    .map(({ key, example, recommended, default: fallback }) => ({
      key,
      value: example ?? recommended ?? fallback ?? '',
    }))
    .filter(({ value }) => value !== '')

const check = async (name: string, parameters: Record<string, string>, version?: number) =>
  checkParameters(await entryOf(name, version), rows(parameters))

describe('the documented values', () => {
  test('of all 390 parameters pass: examples, defaults, recommendations, choices', () => {
    let checked = 0
    for (const { connector, version } of entries) {
      for (const parameter of version.parameters) {
        const { key, example, recommended, default: fallback, enum: choices = [] } = parameter
        for (const value of [example, recommended, fallback, ...choices]) {
          if (value === undefined) continue
          checked += 1
          expect([connector.name, version.version, key, value, checkValue(parameter, value)]).toEqual([
            connector.name,
            version.version,
            key,
            value,
            undefined,
          ])
        }
      }
    }
    expect(checked).toBeGreaterThan(390)
  })

  test.each(entries.map((entry) => [`${entry.connector.name} ${entry.version.version}`, entry] as const))(
    'of %s pass together',
    (_name, entry) => {
      expect(checkParameters(entry, examples(entry))).toEqual([])
    },
  )

  test.each(entries.map((entry) => [`${entry.connector.name} ${entry.version.version}`, entry] as const))(
    'of %s are missed where they are required, and nowhere else',
    (_name, entry) => {
      const required = entry.version.parameters.filter((one) => one.required).map(({ key }) => key)
      const missed = checkParameters(entry, []).map(({ key }) => key)
      const together = entry.connector.rules?.flatMap((rule) => (rule.type === 'atLeastOneOf' ? rule.keys : [])) ?? []
      expect(missed.toSorted()).toEqual([...required, ...together].toSorted())
    },
  )
})

describe('a value', () => {
  test.each([
    ['CloudWatchMetrics', 'PublishInterval', '901', 'Enter a whole number from 0 to 900 (seconds).'],
    ['CloudWatchMetrics', 'PublishInterval', '1e2', 'Enter a whole number from 0 to 900 (seconds), in digits only.'],
    ['CloudWatchMetrics', 'PublishInterval', ' 10', 'Enter a whole number from 0 to 900 (seconds), in digits only.'],
    ['CloudWatchMetrics', 'PublishInterval', '007', 'Write the number plainly, such as 600.'],
    ['CloudWatchMetrics', 'MaxMetricsToRetain', '1999', 'Enter a whole number of 2,000 or more (metrics).'],
    ['CloudWatchMetrics', 'IsolationMode', 'nocontainer', 'Choose one of GreengrassContainer, NoContainer.'],
    ['CloudWatchMetrics', 'PublishRegion', 'Oregon', 'Enter the code of a Region, such as us-west-2.'],
    [
      'SNS',
      'DefaultSNSArn',
      'arn:aws:sqs:us-west-2:123456789012:q',
      'Enter the ARN of an SNS topic, such as arn:aws:sns:us-west-2:123456789012:topic-name.',
    ],
    ['DeviceDefender', 'ProcDestinationPath', '/host_proc ', /^Enter a path.* It begins or ends with a space\.$/],
    ['DockerApplicationDeployment', 'AWSSecretsArnList', '["arn', 'This is not JSON.'],
    ['DockerApplicationDeployment', 'AWSSecretsArnList', '{}', 'Enter a JSON array of ARNs: ["arn:…", "arn:…"].'],
    ['DockerApplicationDeployment', 'AWSSecretsArnList', '[]', 'Enter at least one ARN, or leave the field blank.'],
    [
      'DockerApplicationDeployment',
      'AWSSecretsArnList',
      '["arn:aws:secretsmanager:us-west-2:123456789012:secret:a-AbCdEf", 7]',
      'Item 2 is not the ARN of a secret in Secrets Manager.',
    ],
    ['RaspberryPiGPIO', 'InputGpios', '5, 6U', 'Enter a list with commas and no spaces, such as 5,6U,7D.'],
    ['SplunkIntegration', 'SplunkEndpoint', 'https://splunk.example.com', /^Enter a URL with its port/],
    ['MLFeedback', 'FeedbackConfigurationMap', '[1]', 'Enter a JSON object: { … }.'],
    ['MLFeedback', 'FeedbackConfigurationMap', '{"a":{}}', /^a: Name of one feedback configuration/],
    ['MLFeedback', 'FeedbackConfigurationMap', '{"one":{}}', 'one.s3-bucket-name is missing.'],
    ['MLFeedback', 'FeedbackConfigurationMap', '{"one":7}', 'one: must be an object.'],
    [
      'MLFeedback',
      'FeedbackConfigurationMap',
      '{"one":{"s3-bucket-name":"bucket","content-type":"image/png","sampling-strategy":{"strategy-name":"MARGIN"}}}',
      'one.sampling-strategy.threshold is missing.',
    ],
    [
      'MLFeedback',
      'FeedbackConfigurationMap',
      '{"one":{"s3-bucket-name":"bucket","content-type":"image/png","sampling-strategy":{"strategy-name":"RANDOM_SAMPLING","rate":2}}}',
      'one.sampling-strategy.rate must be at most 1.',
    ],
  ])('of %s is refused: %s = %s', async (name, key, value, message) => {
    const complaint = (await check(name, { [key]: value })).find((one) => one.key === key)
    expect(complaint).toMatchObject({ key, severity: 'error' })
    if (typeof message === 'string') expect(complaint?.message).toBe(message)
    else expect(complaint?.message).toMatch(message)
  })

  test('at the end of its range passes', () => {
    for (const { version } of entries) {
      for (const parameter of version.parameters) {
        for (const end of [parameter.min, parameter.max]) {
          if (end !== undefined) expect(checkValue(parameter, String(end))).toBeUndefined()
        }
      }
    }
  })

  test('whose letter case the connector does not mind passes', async () => {
    const { version } = await entryOf('SerialStream')
    const polling = version.parameters.find(({ key }) => key === 'PollingReadType')
    expect(polling && checkValue(polling, 'ASCII')).toBeUndefined()
  })

  test('that AWS documents in two ways is warned about only', async () => {
    expect(
      (await check('DockerApplicationDeployment', { ForceDeploy: 'True' })).find((c) => c.key === 'ForceDeploy'),
    ).toEqual({ key: 'ForceDeploy', message: 'Choose one of true, false.', severity: 'warning' })
  })

  test('of 64 KB is checked in no time, whatever it is made of', () => {
    const started = performance.now()
    for (const { version } of entries.filter(({ connector, version }) => connector.latestVersion === version.version)) {
      for (const parameter of version.parameters) {
        for (const start of ['', parameter.example ?? '']) {
          for (const part of ['a', '-a', '9', '{', '} ', '-', '/', ',5']) {
            checkValue(parameter, `${start}${part.repeat(65_536 / part.length)}\u0000`)
          }
        }
      }
    }
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})

describe('parameters together', () => {
  const serial = {
    BaudRate: '9600',
    Timeout: '25',
    SerialPort: '/dev/serial1',
    'SerialPort-ResourceId': 'port',
    PollingRead: 'TRUE',
  }
  const auth = 'arn:aws:secretsmanager:us-west-2:123456789012:secret:greengrass-a-AbCdEf'
  const serviceNow = {
    PublishInterval: '10',
    PublishBatchSize: '50',
    InstanceName: 'n',
    DefaultTableName: 't',
    MaxMetricsToRetain: '51',
    AuthSecretArn: auth,
    'AuthSecretArn-ResourceId': 'secret',
  }

  test('what another one makes necessary is asked for, whatever its letter case', async () => {
    const complaints = await check('SerialStream', { ...serial, PollingReadLength: '30' })
    expect(complaints.map(({ key }) => key)).toEqual(['PollingReadInterval', 'PollingReadType'])
    expect(complaints[0]).toMatchObject({
      message: 'Enter a value: it is needed while Read mode is TRUE.',
      severity: 'error',
    })
    expect(await check('SerialStream', { ...serial, PollingRead: 'false' })).toEqual([])
  })

  test('at least one of two is asked for, at both', async () => {
    const resource = { 'GpioMem-ResourceId': 'mem' }
    expect((await check('RaspberryPiGPIO', { ...resource, InputGpios: '' })).map(({ key }) => key)).toEqual([
      'InputGpios',
      'OutputGpios',
    ])
    expect(await check('RaspberryPiGPIO', { ...resource, OutputGpios: '8H' })).toEqual([])
  })

  test('what belongs together is asked for in the versions that AWS says it of, as a warning where it is uncertain', async () => {
    const key = 'SiteWiseOpcuaUserIdentityTokenSecretArn'
    expect(
      (await check('IoTSiteWise', { [key]: auth }, 1)).find((one) => one.key === `${key}-ResourceId`),
    ).toMatchObject({
      severity: 'warning',
    })
    expect(await check('IoTSiteWise', { [key]: auth }, 2)).toEqual([
      expect.objectContaining({ key, message: expect.stringContaining('no such parameter'), severity: 'warning' }),
    ])
  })

  test('what should be greater than another is warned about, compared as numbers of any length', async () => {
    expect(await check('ServiceNowMetricBaseIntegration', serviceNow)).toEqual([])
    expect(await check('ServiceNowMetricBaseIntegration', { ...serviceNow, PublishBatchSize: '9'.repeat(30) })).toEqual(
      [expect.objectContaining({ key: 'MaxMetricsToRetain', severity: 'warning' })],
    )
  })

  test('a resource of the group, where it is known, must point to the same secret and the same path', async () => {
    const resources = [
      { id: 'secret', fields: { ARN: `${auth}-other` } },
      { id: 'port', fields: { SourcePath: '/dev/ttyS2' } },
    ]
    const entry = await entryOf('ServiceNowMetricBaseIntegration')
    expect(checkParameters(entry, rows(serviceNow), { resources })).toEqual([
      expect.objectContaining({ key: 'AuthSecretArn-ResourceId', severity: 'warning' }),
    ])
    const polling = await entryOf('SerialStream')
    expect(checkParameters(polling, rows({ ...serial, PollingRead: 'false' }), { resources })).toEqual([
      { key: 'SerialPort', message: 'The resource has the SourcePath /dev/ttyS2.', severity: 'warning' },
    ])
  })
})

describe('keys', () => {
  test('that AWS does not document are warned about, and the right spelling is named', async () => {
    const complaints = await check('SNS', {
      DefaultSNSArn: 'arn:aws:sns:us-west-2:123456789012:t',
      isolationmode: 'NoContainer',
      Own: '',
    })
    expect(complaints).toEqual([
      {
        key: 'isolationmode',
        message: 'Keys are case-sensitive: AWS documents IsolationMode. This one is sent as it is.',
        severity: 'warning',
      },
      expect.objectContaining({ key: 'Own', severity: 'warning' }),
    ])
    expect(passes(complaints)).toBe(true)
  })

  test('in the other spelling of AWS are as good, and checked', async () => {
    expect(await check('IoTEIPProtocolAdaptor', { ProtocolAdaptorConfiguration: '{"sources":[]}' })).toEqual([])
    expect(await check('IoTEIPProtocolAdaptor', { ProtocolAdaptorConfiguration: 'x' })).toEqual([
      { key: 'ProtocolAdaptorConfiguration', message: 'This is not JSON.', severity: 'warning' },
    ])
  })

  test('in both spellings are warned about', async () => {
    const both = { ProtocolAdapterConfiguration: '{}', ProtocolAdaptorConfiguration: '{}' }
    expect(await check('IoTEIPProtocolAdaptor', both)).toEqual([
      expect.objectContaining({ key: 'ProtocolAdaptorConfiguration', severity: 'warning' }),
    ])
  })
})

describe('what an existing definition has', () => {
  const arn = 'arn:aws:greengrass:us-east-1::/connectors/SerialStream/versions/3'
  const parameters = rows({ BaudRate: '9601', Timeout: '60', PollingRead: 'true' })

  test('is warned about and never blocks', async () => {
    const complaints = checkParameters(await entryOf('SerialStream'), parameters, { existing: { arn, parameters } })
    expect(complaints.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['BaudRate', 'SerialPort', 'PollingReadType']),
    )
    expect(passes(complaints)).toBe(true)
  })

  test('blocks once it is changed', async () => {
    const changed = parameters.map((row) => (row.key === 'Timeout' ? { ...row, value: '61' } : row))
    const complaints = checkParameters(await entryOf('SerialStream'), changed, { existing: { arn, parameters } })
    expect(complaints.filter(({ severity }) => severity === 'error').map(({ key }) => key)).toEqual(['Timeout'])
  })

  test('excuses nothing in another version', async () => {
    const complaints = checkParameters(await entryOf('SerialStream', 2), parameters, { existing: { arn, parameters } })
    expect(passes(complaints)).toBe(false)
  })
})

import {
  CreateCoreDefinitionCommand,
  CreateDeviceDefinitionCommand,
  CreateFunctionDefinitionCommand,
  CreateLoggerDefinitionCommand,
  CreateResourceDefinitionCommand,
  CreateSubscriptionDefinitionCommand,
  GetCoreDefinitionVersionCommand,
  GetDeviceDefinitionVersionCommand,
  GetFunctionDefinitionVersionCommand,
  GetLoggerDefinitionVersionCommand,
  GetResourceDefinitionVersionCommand,
  GetSubscriptionDefinitionVersionCommand,
  ListCoreDefinitionsCommand,
  ListDeviceDefinitionsCommand,
  ListFunctionDefinitionsCommand,
  ListLoggerDefinitionsCommand,
  ListResourceDefinitionsCommand,
  ListSubscriptionDefinitionsCommand,
} from '@aws-sdk/client-greengrass'
import { expect, test } from 'vitest'
import { refusal, sandboxBench } from './testing'

const bench = sandboxBench()
const thing = {
  Id: 'press-4',
  ThingArn: 'arn:aws:iot:eu-west-1:123456789012:thing/press-4',
  CertificateArn: 'arn:aws:iot:eu-west-1:123456789012:cert/36ed61be',
}
const bySubject = { Id: 's1', Source: 'cloud', Subject: 'press/#', Target: 'GGShadowService' }
const cores = { Cores: [{ ...thing, SyncShadow: true }] }
const devices = { Devices: [thing] }
const functions = { Functions: [{ Id: 'f1', FunctionConfiguration: { Pinned: true, Timeout: 3 } }] }
const loggers = {
  Loggers: [{ Id: 'l1', Component: 'Lambda', Level: 'INFO', Type: 'FileSystem', Space: 1024 }],
} as const
const volume = { DestinationPath: '/data', SourcePath: '/var/data' }
const resources = {
  Resources: [{ Id: 'r1', Name: 'data', ResourceDataContainer: { LocalVolumeResourceData: volume } }],
}
const subscriptions = { Subscriptions: [bySubject] }

test('each of the six other kinds is created, listed and read back as it was given', async () => {
  const client = bench.client()
  const Name = 'given'
  const created = {
    core: await client.send(new CreateCoreDefinitionCommand({ Name, InitialVersion: cores })),
    device: await client.send(new CreateDeviceDefinitionCommand({ Name, InitialVersion: devices })),
    function: await client.send(new CreateFunctionDefinitionCommand({ Name, InitialVersion: functions })),
    logger: await client.send(
      new CreateLoggerDefinitionCommand({ Name, InitialVersion: { Loggers: [...loggers.Loggers] } }),
    ),
    resource: await client.send(new CreateResourceDefinitionCommand({ Name, InitialVersion: resources })),
    subscription: await client.send(new CreateSubscriptionDefinitionCommand({ Name, InitialVersion: subscriptions })),
  }
  for (const [kind, made] of Object.entries(created)) {
    expect(made.$metadata.httpStatusCode, kind).toBe(201)
    expect(made.LatestVersionArn).toContain(
      `:/greengrass/definition/${kind}s/${made.Id}/versions/${made.LatestVersion}`,
    )
  }
  const lists = {
    core: await client.send(new ListCoreDefinitionsCommand({ MaxResults: '1' })),
    device: await client.send(new ListDeviceDefinitionsCommand({ MaxResults: '1' })),
    function: await client.send(new ListFunctionDefinitionsCommand({ MaxResults: '1' })),
    logger: await client.send(new ListLoggerDefinitionsCommand({ MaxResults: '1' })),
    resource: await client.send(new ListResourceDefinitionsCommand({ MaxResults: '1' })),
    subscription: await client.send(new ListSubscriptionDefinitionsCommand({ MaxResults: '1' })),
  }
  expect(Object.values(lists).map((list) => list.Definitions?.[0]?.Id)).toEqual(
    Object.values(created).map((made) => made.Id),
  )
  const { core, device, function: lambda, logger, resource, subscription } = created
  const versions = [
    await client.send(
      new GetCoreDefinitionVersionCommand({ CoreDefinitionId: core.Id, CoreDefinitionVersionId: core.LatestVersion }),
    ),
    await client.send(
      new GetDeviceDefinitionVersionCommand({
        DeviceDefinitionId: device.Id,
        DeviceDefinitionVersionId: device.LatestVersion,
      }),
    ),
    await client.send(
      new GetFunctionDefinitionVersionCommand({
        FunctionDefinitionId: lambda.Id,
        FunctionDefinitionVersionId: lambda.LatestVersion,
      }),
    ),
    await client.send(
      new GetLoggerDefinitionVersionCommand({
        LoggerDefinitionId: logger.Id,
        LoggerDefinitionVersionId: logger.LatestVersion,
      }),
    ),
    await client.send(
      new GetResourceDefinitionVersionCommand({
        ResourceDefinitionId: resource.Id,
        ResourceDefinitionVersionId: resource.LatestVersion,
      }),
    ),
    await client.send(
      new GetSubscriptionDefinitionVersionCommand({
        SubscriptionDefinitionId: subscription.Id,
        SubscriptionDefinitionVersionId: subscription.LatestVersion,
      }),
    ),
  ]
  expect(versions.map((version) => version.Definition)).toEqual([
    cores,
    devices,
    functions,
    loggers,
    resources,
    subscriptions,
  ])
})

test('ids are unique in a version of any kind', async () => {
  const create = new CreateDeviceDefinitionCommand({ InitialVersion: { Devices: [thing, thing] } })
  expect(await refusal(bench.client().send(create))).toMatchObject({
    name: '400',
    message:
      "The devices definition is invalid or corrupted. (ErrorDetails: [Device IDs must be unique. ID is 'press-4'])",
  })
})

test('a subscription takes the cloud, the shadow service, things, functions and connectors, and nothing else', async () => {
  const client = bench.client()
  const create = (Target: string) =>
    client.send(
      new CreateSubscriptionDefinitionCommand({ InitialVersion: { Subscriptions: [{ ...bySubject, Target }] } }),
    )
  for (const target of [
    thing.ThingArn,
    'arn:aws:lambda:eu-west-1:123456789012:function:test_func:1',
    'arn:aws:greengrass:eu-west-1::/connectors/SNS/versions/4',
  ]) {
    expect((await create(target)).LatestVersion).toBeDefined()
  }
  expect(await refusal(create('foo'))).toMatchObject({
    name: '400',
    message:
      "The subscriptions definition is invalid or corrupted. (ErrorDetails: [Subscription target is invalid. ID is 's1' and Target is 'foo'])",
  })
})

test('a local device outside /dev and a volume in /sys are refused', async () => {
  const client = bench.client()
  const create = (ResourceDataContainer: object) =>
    refusal(
      client.send(
        new CreateResourceDefinitionCommand({
          InitialVersion: { Resources: [{ Id: 'r1', Name: 'r', ResourceDataContainer }] },
        }),
      ),
    )
  expect((await create({ LocalVolumeResourceData: { SourcePath: '/sys/class' } })).message).toBe(
    'The resources definition is invalid. (ErrorDetails: [Accessing /sys is prohibited])',
  )
  expect((await create({ LocalDeviceResourceData: { SourcePath: '/foo' } })).message).toBe(
    'The resources definition is invalid. (ErrorDetails: [Device resource path should begin with /dev, but got: /foo])',
  )
})

test('a new account holds what the console cannot create, each with a version', async () => {
  const client = bench.client()
  const lists = [
    await client.send(new ListCoreDefinitionsCommand({})),
    await client.send(new ListFunctionDefinitionsCommand({})),
    await client.send(new ListLoggerDefinitionsCommand({})),
  ]
  expect(lists.map(({ Definitions }) => Definitions?.map((each) => each.Name))).toEqual([
    ['line-3-core'],
    ['line-3-vibration-filter'],
    ['line-3-logs'],
  ])
  for (const { Definitions } of lists) expect(Definitions?.[0]?.LatestVersionArn).toContain('/versions/')
})

import type { GroupVersion } from '@aws-sdk/client-greengrass'
import type { Account } from '@/lib/sandbox/kit'
import { plant, plantCore } from './seed'

/** A group of the demo account: the references of its versions, oldest first, with their age in days. */
export interface DemoGroup {
  name: string
  tags: Record<string, string>
  versions: { daysAgo: number; members: GroupVersion }[]
}

/**
 * Three groups, with the cores, functions and resources that they refer to.
 * @param connector ARN of a version of a connector definition, 0 being its first.
 */
export function demoGroups(
  account: Account,
  timeOf: (daysAgo: number) => Date,
  connector: (name: string, version: number) => string | undefined,
): DemoGroup[] {
  const core = (name: string, daysAgo: number): GroupVersion => ({
    CoreDefinitionVersionArn: plantCore(account, timeOf(daysAgo), name).LatestVersionArn,
  })
  const boilers = core('boiler-house-core', 74)
  const packaging: GroupVersion = { ...core('packaging-core', 64), ...edge(account, timeOf(55)) }
  const warehouse = core('warehouse-north-core', 17)
  return [
    {
      name: 'plant-a-boiler-house',
      tags: { site: 'plant-a' },
      versions: [
        { daysAgo: 73, members: { ...boilers, ConnectorDefinitionVersionArn: connector('machine-metrics', 0) } },
        { daysAgo: 30, members: { ...boilers, ConnectorDefinitionVersionArn: connector('machine-metrics', 2) } },
      ],
    },
    {
      name: 'plant-a-packaging',
      tags: { site: 'plant-a', line: 'packaging' },
      versions: [
        { daysAgo: 54, members: packaging },
        {
          daysAgo: 46,
          members: { ...packaging, ConnectorDefinitionVersionArn: connector('packaging-line-modbus', 1) },
        },
        {
          daysAgo: 20,
          members: { ...packaging, ConnectorDefinitionVersionArn: connector('packaging-line-modbus', 2) },
        },
      ],
    },
    {
      name: 'warehouse-north',
      tags: { site: 'warehouse-north', env: 'pilot' },
      versions: [
        { daysAgo: 15, members: warehouse },
        { daysAgo: 12, members: { ...warehouse, ConnectorDefinitionVersionArn: connector('shift-alerts', 1) } },
      ],
    },
  ]
}

/** The function and the serial port of the packaging line. */
function edge(account: Account, at: Date): GroupVersion {
  const functions = plant(account, at, 'Function', 'packaging-functions', {
    Functions: [
      {
        Id: 'oee-aggregator',
        FunctionArn: `arn:aws:lambda:${account.region}:${account.number}:function:oee-aggregator:12`,
        FunctionConfiguration: { EncodingType: 'json', MemorySize: 65536, Pinned: true, Timeout: 30 },
      },
    ],
  })
  const resources = plant(account, at, 'Resource', 'packaging-serial-ports', {
    Resources: [
      {
        Id: 'modbus-serial-port',
        Name: 'rs485-adapter',
        ResourceDataContainer: {
          LocalDeviceResourceData: { SourcePath: '/dev/ttyUSB0', GroupOwnerSetting: { AutoAddGroupOwner: true } },
        },
      },
    ],
  })
  return {
    FunctionDefinitionVersionArn: functions.LatestVersionArn,
    ResourceDefinitionVersionArn: resources.LatestVersionArn,
  }
}

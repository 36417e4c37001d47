import type { Connector } from '@aws-sdk/client-greengrass'
import type { Account } from '@/lib/sandbox/kit'

/** A connector definition of the demo account: the content of its versions, oldest first, with their age in days. */
export interface DemoDefinition {
  name: string
  tags: Record<string, string>
  versions: { daysAgo: number; connectors: Connector[] }[]
}

/** Parameter keys are those of AWS's connector pages in the Greengrass V1 developer guide. */
export function demoDefinitions({ region, number }: Account): DemoDefinition[] {
  const connectorArn = (name: string, version: number) =>
    `arn:aws:greengrass:${region}::/connectors/${name}/versions/${version}`
  const modbus = (version: number, port: string): Connector => ({
    Id: 'modbus-packaging',
    ConnectorArn: connectorArn('ModbusRTUProtocolAdapter', version),
    Parameters: { ModbusSerialPort: port, 'ModbusSerialPort-ResourceId': 'modbus-serial-port' },
  })
  const metrics = (version: number, interval: string, more: Record<string, string> = {}): Connector => ({
    Id: 'cloudwatch-metrics',
    ConnectorArn: connectorArn('CloudWatchMetrics', version),
    Parameters: {
      PublishInterval: interval,
      PublishRegion: region,
      MemorySize: '16384',
      MaxMetricsToRetain: '5000',
      ...more,
    },
  })
  const alerts = (version: number, topic: string, more: Record<string, string> = {}): Connector => ({
    Id: 'sns-shift-alerts',
    ConnectorArn: connectorArn('SNS', version),
    Parameters: { DefaultSNSArn: `arn:aws:sns:${region}:${number}:${topic}`, ...more },
  })
  const firehose = (size: string): Connector => ({
    Id: 'firehose-telemetry',
    ConnectorArn: connectorArn('KinesisFirehose', 5),
    Parameters: {
      DefaultDeliveryStreamArn: `arn:aws:firehose:${region}:${number}:deliverystream/plant-a-telemetry`,
      DeliveryStreamQueueSize: size,
      MemorySize: '65535',
      PublishInterval: '10',
      IsolationMode: 'GreengrassContainer',
    },
  })
  const splunk: Connector = {
    Id: 'splunk-audit',
    ConnectorArn: connectorArn('SplunkIntegration', 4),
    Parameters: {
      SplunkEndpoint: 'https://splunk.example.com:8088',
      MemorySize: '200000',
      SplunkQueueSize: '10000',
      SplunkFlushIntervalSeconds: '5',
      SplunkTokenSecretArn: `arn:aws:secretsmanager:${region}:${number}:secret:greengrass-splunk-token-Qx7LpT`,
      'SplunkTokenSecretArn-ResourceId': 'splunk-token',
      IsolationMode: 'GreengrassContainer',
    },
  }
  return [
    {
      name: 'machine-metrics',
      tags: { site: 'plant-a', owner: 'reliability' },
      versions: [
        { daysAgo: 75, connectors: [metrics(4, '600')] },
        { daysAgo: 62, connectors: [metrics(4, '300')] },
        { daysAgo: 33, connectors: [metrics(5, '300', { IsolationMode: 'GreengrassContainer' })] },
        { daysAgo: 6, connectors: [metrics(5, '60', { IsolationMode: 'GreengrassContainer' }), firehose('5000')] },
      ],
    },
    {
      name: 'telemetry-to-firehose',
      tags: { site: 'plant-a' },
      versions: [
        { daysAgo: 58, connectors: [firehose('5000')] },
        { daysAgo: 41, connectors: [firehose('20000')] },
      ],
    },
    {
      name: 'packaging-line-modbus',
      tags: { site: 'plant-a', line: 'packaging' },
      versions: [
        { daysAgo: 52, connectors: [modbus(2, '/dev/ttyS2')] },
        { daysAgo: 47, connectors: [modbus(3, '/dev/ttyS2')] },
        { daysAgo: 21, connectors: [modbus(3, '/dev/ttyUSB0'), alerts(4, 'packaging-stops')] },
      ],
    },
    {
      name: 'security-events-to-splunk',
      tags: { owner: 'security' },
      versions: [{ daysAgo: 28, connectors: [splunk] }],
    },
    {
      name: 'shift-alerts',
      tags: { site: 'warehouse-north', env: 'pilot' },
      versions: [
        { daysAgo: 16, connectors: [alerts(3, 'shift-alerts')] },
        { daysAgo: 13, connectors: [alerts(4, 'shift-alerts', { IsolationMode: 'NoContainer' })] },
      ],
    },
  ]
}

import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { diffConnectors } from '@/lib/greengrass/diff'
import type { ConnectorInput } from '@/lib/greengrass/schema'
import { ConnectorsDiffView } from './connectors-diff-view'

const arn = (name: string, version: number) => `arn:aws:greengrass:us-east-1::/connectors/${name}/versions/${version}`
const connector = (name: string, version: number, parameters: Record<string, string> = {}): ConnectorInput => ({
  arn: arn(name, version),
  id: name.toLowerCase(),
  parameters: Object.entries(parameters).map(([key, value]) => ({ key, value })),
})

const before = [
  connector('SNS', 3, { DefaultSNSArn: 'old', Kept: 'as it is', Gone: '' }),
  connector('IoTAnalytics', 1),
  connector('DeviceDefender', 2, { SampleIntervalSeconds: '300' }),
]
const after = [
  connector('SNS', 4, { DefaultSNSArn: 'new ', Kept: 'as it is', More: '<b>1</b>' }),
  connector('DeviceDefender', 2, { SampleIntervalSeconds: '300' }),
  connector('CloudWatchMetrics', 4, { PublishRegion: 'us-east-1' }),
]

/** The words of the page, line by line. */
function wordsOf(all?: ConnectorInput[]) {
  const props = { diff: diffConnectors(before, after), from: 'Old', to: 'New', all }
  return renderToStaticMarkup(createElement(ConnectorsDiffView, props))
    .replaceAll(/<\/(?:tr|h3|p)>/g, '\n')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/ +/g, ' ')
    .split('\n')
    .map((line) => line.trim())
}

test('each difference is told by sign and word, with both values', () => {
  const words = wordsOf()
  for (const line of [
    '≠ changed SNS ID sns',
    'Version of the connector ≠ changed 3 4',
    'DefaultSNSArn ≠ changed old new begins or ends with a space',
    'More + added — not there &lt;b&gt;1&lt;/b&gt;',
    'Gone − removed empty — not there',
    '+ added CloudWatchMetrics ID cloudwatchmetrics',
    'PublishRegion + added — not there us-east-1',
    '− removed IoTAnalytics ID iotanalytics',
  ])
    expect(words).toContain(line)
})

test('what is the same is left out unless it is asked for', () => {
  expect(wordsOf().join(' ')).not.toMatch(/Kept|DeviceDefender/)
  expect(wordsOf(after)).toContain('Kept = same as it is as it is')
  expect(wordsOf(after)).toContain('SampleIntervalSeconds = same 300 300')
})

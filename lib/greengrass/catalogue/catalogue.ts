import { parseConnectorArn } from './arn'
import type { CatalogueConnector, CatalogueSummary, CatalogueVersion } from './shape'
import summaries from './summaries.json'

/** The 22 connectors of AWS, in the order of its list; small enough for every page. */
export const catalogue: readonly CatalogueSummary[] = summaries

type Load = () => Promise<{ default: unknown }>
const files: ReadonlyMap<string, Load> = new Map<string, Load>([
  ['CloudWatchMetrics', () => import('./data/cloud-watch-metrics.json')],
  ['DeviceDefender', () => import('./data/device-defender.json')],
  ['DockerApplicationDeployment', () => import('./data/docker-application-deployment.json')],
  ['IoTAnalytics', () => import('./data/iot-analytics.json')],
  ['IoTEIPProtocolAdaptor', () => import('./data/iot-eip-protocol-adaptor.json')],
  ['IoTSiteWise', () => import('./data/iot-site-wise.json')],
  ['KinesisFirehose', () => import('./data/kinesis-firehose.json')],
  ['MLFeedback', () => import('./data/ml-feedback.json')],
  ['ImageClassificationAarch64JTX2', () => import('./data/image-classification-aarch64-jtx2.json')],
  ['ImageClassificationx86-64', () => import('./data/image-classification-x86-64.json')],
  ['ImageClassificationARMv7', () => import('./data/image-classification-armv7.json')],
  ['ObjectDetectionAarch64JTX2', () => import('./data/object-detection-aarch64-jtx2.json')],
  ['ObjectDetectionx86-64', () => import('./data/object-detection-x86-64.json')],
  ['ObjectDetectionARMv7', () => import('./data/object-detection-armv7.json')],
  ['ModbusRTUProtocolAdapter', () => import('./data/modbus-rtu-protocol-adapter.json')],
  ['ModbusTCPConnector', () => import('./data/modbus-tcp-connector.json')],
  ['RaspberryPiGPIO', () => import('./data/raspberry-pi-gpio.json')],
  ['SerialStream', () => import('./data/serial-stream.json')],
  ['ServiceNowMetricBaseIntegration', () => import('./data/service-now-metric-base-integration.json')],
  ['SNS', () => import('./data/sns.json')],
  ['SplunkIntegration', () => import('./data/splunk-integration.json')],
  ['TwilioNotifications', () => import('./data/twilio-notifications.json')],
])

// The files come with the build, where a test reads each whole by its schema. A browser that read them so once more would load
// zod with the first connector that it shows.
const isConnector = (file: unknown): file is CatalogueConnector =>
  typeof file === 'object' && file !== null && 'versions' in file && Array.isArray(file.versions)

const loaded = new Map<string, Promise<CatalogueConnector>>()

/** A connector with its parameters, read when first asked for; undefined when the catalogue has none of this name. */
export async function loadConnector(name: string): Promise<CatalogueConnector | undefined> {
  const load = files.get(name)
  if (!load) return undefined
  const known = loaded.get(name)
  if (known) return await known
  const reading = load().then((file) => {
    if (!isConnector(file.default)) throw new Error(`The catalogue has no connector in the file of ${name}`)
    return file.default
  })
  loaded.set(name, reading)
  // A chunk that did not arrive may arrive the next time.
  reading.catch(() => loaded.delete(name))
  return await reading
}

/** A version of a loaded connector. */
export const versionOf = (connector: CatalogueConnector, version: number): CatalogueVersion | undefined =>
  connector.versions.find((one) => one.version === version)

/**
 * What the catalogue knows of an ARN. `version`: the connector and this version. `connector`: the connector, but not this
 * version. `nothing`: another connector, or no ARN; such a one is shown as keys and values and never checked.
 */
export type CatalogueEntry =
  | { known: 'version'; summary: CatalogueSummary; region: string; version: number }
  | { known: 'connector'; summary: CatalogueSummary; region: string; version: number }
  | { known: 'nothing' }

/** Finds an ARN in the catalogue. Nothing is loaded for it. */
export function catalogueEntry(arn: string): CatalogueEntry {
  const parsed = parseConnectorArn(arn)
  const summary = parsed && catalogue.find(({ name }) => name === parsed.name)
  if (!parsed || !summary) return { known: 'nothing' }
  const { region, version } = parsed
  return { known: summary.versions.includes(version) ? 'version' : 'connector', summary, region, version }
}

/** The connector and the version that an ARN names, loaded; undefined when the catalogue does not know both. */
export async function loadEntry(
  arn: string,
): Promise<{ connector: CatalogueConnector; version: CatalogueVersion } | undefined> {
  const entry = catalogueEntry(arn)
  if (entry.known !== 'version') return undefined
  const connector = await loadConnector(entry.summary.name)
  const version = connector && versionOf(connector, entry.version)
  return version && { connector, version }
}

/** Whether AWS offers a connector in a Region, as far as its documentation says. */
export interface RegionLimit {
  state: 'available' | 'unavailable' | 'uncertain'
  /** AWS's word on it. */
  note?: string
  /** Every Region with it, where AWS lists them. */
  regions?: readonly string[]
}

/** How a Region limits a connector. */
export function regionLimit(
  {
    availableRegions,
    unavailableRegions = [],
    regionsUncertain,
    regionsNote,
  }: Pick<CatalogueSummary, 'availableRegions' | 'unavailableRegions' | 'regionsUncertain' | 'regionsNote'>,
  region: string,
): RegionLimit {
  const limit = { note: regionsNote, regions: availableRegions }
  if (unavailableRegions.includes(region)) return { state: 'unavailable', ...limit }
  if (availableRegions) return { state: availableRegions.includes(region) ? 'available' : 'unavailable', ...limit }
  return { state: regionsUncertain ? 'uncertain' : 'available', ...limit }
}

/** Whether a range of versions (`all`, `1`, `2-5`) holds a version. None given means all. */
export function coversVersion(range: string | undefined, version: number): boolean {
  if (range === undefined || range === 'all') return true
  const [first, last = first] = range.split('-').map(Number)
  return first !== undefined && last !== undefined && version >= first && version <= last
}

/** What the role of the group must allow for one version of a connector. */
export const groupRoleActionsOf = (connector: CatalogueConnector, version: number) =>
  connector.groupRoleActions.filter(({ versions }) => coversVersion(versions, version))

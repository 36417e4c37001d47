import type { Connector, Resource, Subscription } from '@aws-sdk/client-greengrass'

const idShape = /^[a-zA-Z0-9:_-]{1,128}$/
const connectorArn = /^arn:aws(?:-[a-z]+)*:greengrass:[a-z0-9-]+::\/connectors\/([a-zA-Z0-9_-]+)\/versions\/[1-9]\d*$/

/** What may send and receive messages, from the subscription pages of the Greengrass V1 developer guide. */
const endpoints = [
  /^(?:cloud|GGShadowService)$/,
  /^arn:aws(?:-[a-z]+)*:iot:[a-z0-9-]+:\d{12}:thing\/[a-zA-Z0-9:_-]+$/,
  /^arn:aws(?:-[a-z]+)*:lambda:(?:[a-z0-9-]+:\d{12}|:):function:[a-zA-Z0-9_-]+:[a-zA-Z0-9$_-]+$/,
  connectorArn,
]

/** What is wrong with the ids of one version: their shape, and ids given twice. `noun` is as in `Connector`. */
export function idProblems(noun: string, entries: { Id: string | undefined }[] = []): string[] {
  const ids = entries.map((entry) => entry.Id ?? '')
  const bad = ids.filter((id) => !idShape.test(id)).map((id) => `${noun} ID is invalid. ID is '${id}'`)
  return [...bad, ...repeated(ids).map((id) => `${noun} IDs must be unique. ID is '${id}'`)]
}

/** What is wrong with the connectors of one version: ARNs, and more than one instance of a connector, whatever its version. */
export function connectorProblems(connectors: Connector[] = []): string[] {
  const names = connectors.map((connector) => connectorArn.exec(connector.ConnectorArn ?? '')?.[1])
  const malformed = connectors
    .filter((_, index) => names[index] === undefined)
    .map((c) => `Connector ARN is invalid. ID is '${c.Id}' and ConnectorArn is '${c.ConnectorArn}'`)
  const twice = repeated(names.filter((name) => name !== undefined))
  return [...malformed, ...twice.map((name) => `A group can contain only one instance of the connector '${name}'`)]
}

/** What is wrong with the paths of local resources (moto's suite records both texts). */
export function resourceProblems(resources: Resource[] = []): string[] {
  return resources.flatMap(({ ResourceDataContainer: data }) => {
    const volume = data?.LocalVolumeResourceData?.SourcePath ?? ''
    const device = data?.LocalDeviceResourceData?.SourcePath
    const problems: string[] = []
    if (volume === '/sys' || volume.startsWith('/sys/')) problems.push('Accessing /sys is prohibited')
    if (device !== undefined && !device.startsWith('/dev')) {
      problems.push(`Device resource path should begin with /dev, but got: ${device}`)
    }
    return problems
  })
}

/** What is wrong with the two ends of subscriptions. */
export function subscriptionProblems(subscriptions: Subscription[] = []): string[] {
  return subscriptions.flatMap(({ Id, Source, Target }) => [
    ...(isEndpoint(Source) ? [] : [`Subscription source is invalid. ID is '${Id}' and Source is '${Source}'`]),
    ...(isEndpoint(Target) ? [] : [`Subscription target is invalid. ID is '${Id}' and Target is '${Target}'`]),
  ])
}

function isEndpoint(text = ''): boolean {
  return endpoints.some((shape) => shape.test(text))
}

function repeated(texts: string[]): string[] {
  return [...new Set(texts.filter((text, index) => texts.indexOf(text) !== index))]
}

/** The parts of a connector's ARN. */
export interface ConnectorArn {
  partition: string
  region: string
  /** Such as `SNS`. */
  name: string
  version: number
}

const pattern =
  /^arn:(aws(?:-[a-z]+)*):greengrass:([a-z0-9-]+)::\/connectors\/([a-zA-Z0-9_-]+)\/versions\/([1-9][0-9]{0,8})$/

/** Reads a connector's ARN; undefined when it is none. */
export function parseConnectorArn(arn: string): ConnectorArn | undefined {
  const [, partition, region, name, version] = pattern.exec(arn) ?? []
  if (!partition || !region || !name || !version) return undefined
  return { partition, region, name, version: Number(version) }
}

/** The partition of a Region, by the beginning of its name. https://docs.aws.amazon.com/general/latest/gr/rande.html */
export function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn'
  if (region.startsWith('us-gov-')) return 'aws-us-gov'
  if (region.startsWith('us-isob-')) return 'aws-iso-b'
  if (region.startsWith('us-iso-')) return 'aws-iso'
  return 'aws'
}

/** The ARN of a connector's version in a Region. AWS documents connector ARNs in the partition `aws` only. */
export const connectorArn = (region: string, name: string, version: number): string =>
  `arn:${partitionOf(region)}:greengrass:${region}::/connectors/${name}/versions/${version}`

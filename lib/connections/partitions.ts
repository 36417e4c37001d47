/**
 * AWS's Regions by partition, as the SDK that calls them knows them (`partitions.js` of @aws-sdk/core, whose list is not part of
 * what that package offers); a test keeps this copy in step. Pseudo Regions of global services are left out.
 */
export const partitions = {
  aws: {
    'af-south-1': 'Africa (Cape Town)',
    'ap-east-1': 'Asia Pacific (Hong Kong)',
    'ap-east-2': 'Asia Pacific (Taipei)',
    'ap-northeast-1': 'Asia Pacific (Tokyo)',
    'ap-northeast-2': 'Asia Pacific (Seoul)',
    'ap-northeast-3': 'Asia Pacific (Osaka)',
    'ap-south-1': 'Asia Pacific (Mumbai)',
    'ap-south-2': 'Asia Pacific (Hyderabad)',
    'ap-southeast-1': 'Asia Pacific (Singapore)',
    'ap-southeast-2': 'Asia Pacific (Sydney)',
    'ap-southeast-3': 'Asia Pacific (Jakarta)',
    'ap-southeast-4': 'Asia Pacific (Melbourne)',
    'ap-southeast-5': 'Asia Pacific (Malaysia)',
    'ap-southeast-6': 'Asia Pacific (New Zealand)',
    'ap-southeast-7': 'Asia Pacific (Thailand)',
    'ca-central-1': 'Canada (Central)',
    'ca-west-1': 'Canada West (Calgary)',
    'eu-central-1': 'Europe (Frankfurt)',
    'eu-central-2': 'Europe (Zurich)',
    'eu-north-1': 'Europe (Stockholm)',
    'eu-south-1': 'Europe (Milan)',
    'eu-south-2': 'Europe (Spain)',
    'eu-west-1': 'Europe (Ireland)',
    'eu-west-2': 'Europe (London)',
    'eu-west-3': 'Europe (Paris)',
    'il-central-1': 'Israel (Tel Aviv)',
    'me-central-1': 'Middle East (UAE)',
    'me-south-1': 'Middle East (Bahrain)',
    'me-west-1': 'Middle East (Saudi Arabia)',
    'mx-central-1': 'Mexico (Central)',
    'sa-east-1': 'South America (Sao Paulo)',
    'sa-west-1': 'South America (Chile)',
    'us-east-1': 'US East (N. Virginia)',
    'us-east-2': 'US East (Ohio)',
    'us-west-1': 'US West (N. California)',
    'us-west-2': 'US West (Oregon)',
  },
  'aws-cn': {
    'cn-north-1': 'China (Beijing)',
    'cn-northwest-1': 'China (Ningxia)',
  },
  'aws-eusc': {
    'eusc-de-east-1': 'AWS European Sovereign Cloud (Germany)',
  },
  'aws-iso': {
    'us-iso-east-1': 'US ISO East',
    'us-iso-west-1': 'US ISO WEST',
  },
  'aws-iso-b': {
    'us-isob-east-1': 'US ISOB East (Ohio)',
    'us-isob-west-1': 'US ISOB West',
  },
  'aws-iso-e': {
    'eu-isoe-west-1': 'EU ISOE West',
  },
  'aws-iso-f': {
    'us-isof-east-1': 'US ISOF EAST',
    'us-isof-south-1': 'US ISOF SOUTH',
  },
  'aws-us-gov': {
    'us-gov-east-1': 'AWS GovCloud (US-East)',
    'us-gov-west-1': 'AWS GovCloud (US-West)',
  },
} as const satisfies Record<string, Record<string, string>>

/** What of the console cannot work in a partition, by its id; nothing for the first. */
const limits: Record<string, string> = {
  'aws-cn':
    'China: EVS is not offered, and AppFlow takes no functions of this partition, so no connectors can be registered.',
  'aws-us-gov':
    'GovCloud: EVS is not offered, and AppFlow takes no functions of this partition, so no connectors can be registered.',
}
const isolated = 'A partition of its own: whether any of the three services is offered there is not published.'

/** One Region that a connection can work in. */
export interface Region {
  id: string
  name: string
  partition: string
  /** What cannot work there. */
  limit?: string
}

/** Every Region, by partition, the public one first. */
export const regions: Region[] = Object.entries(partitions).flatMap(([partition, all]) =>
  Object.entries(all).map(([id, name]) => ({
    id,
    name,
    partition,
    ...(partition === 'aws' ? {} : { limit: limits[partition] ?? isolated }),
  })),
)

/** The Region of an id, when there is one. */
export const regionOf = (id: string): Region | undefined => regions.find((region) => region.id === id)

import { z } from 'zod'

// What AWS's V1 developer guide says about its connectors, the words its own where it matters and ours elsewhere. What the
// guide leaves open or contradicts is marked `uncertain`, with a note that says how.
// https://docs.aws.amazon.com/greengrass/v1/developerguide/connectors-list.html

const yes = z.boolean().optional()
const text = z.string().optional()

const resourceDetail = z.strictObject({
  apiType: text,
  sourcePath: text,
  /** The parameter that names the same path as the resource does. */
  sourcePathParameter: text,
  destinationPathParameter: text,
  arnFromParameter: text,
  jobArnFromParameter: text,
  permission: text,
  groupOwnerSetting: z.strictObject({ AutoAddGroupOwner: z.boolean() }).optional(),
  secretKeys: z.array(z.string()).optional(),
  secretType: text,
  holds: text,
  reservedResourceIdPrefix: text,
})

const jsonField = z.strictObject({
  type: text,
  required: z.boolean().optional(),
  requiredWhen: text,
  pattern: text,
  formPattern: text,
  enum: z.array(z.string()).optional(),
  examples: z.array(z.string()).optional(),
  min: z.number().optional(),
  /** Text where the limit hangs on another field. */
  max: z.union([z.number(), z.string()]).optional(),
  resource: text,
  help: z.string(),
  get fields() {
    return z.record(z.string(), jsonField).optional()
  },
})

const parameter = z.strictObject({
  /** Exact and case-sensitive. */
  key: z.string(),
  /** Other spellings on the same page; what a definition has is kept. */
  alternativeKeys: z.array(z.string()).optional(),
  label: z.string(),
  /** False: the label is ours. */
  labelDocumented: yes,
  /** AWS's console shows several parameters as one field of this label. */
  labelShared: yes,
  /** A hint for the form: on the wire every value is a string. */
  type: z.enum([
    'string',
    'integer',
    'boolean',
    'enum',
    'arn',
    'json-array-of-arn',
    'json',
    'resource-id',
    'path',
    'csv',
    'region',
    'url',
  ]),
  documentedType: z.string(),
  required: z.boolean(),
  requiredWhen: text,
  requiredWhenUncertain: yes,
  /** As the page has it, unless it does not compile (`patternDocumented`). */
  pattern: text,
  patternDocumented: text,
  patternCompiles: yes,
  /** The one to use: anchored, compiles with and without the flags u and v, never matches nothing. */
  formPattern: z.string(),
  patternNote: text,
  /** Of one element of a list. */
  itemPattern: text,
  min: z.number().optional(),
  max: z.number().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  unit: text,
  enum: z.array(z.string()).optional(),
  enumLabels: z.record(z.string(), z.string()).optional(),
  valuesDocumented: text,
  /** What the connector uses when the key is left out. */
  default: text,
  defaultDocumented: text,
  example: text,
  recommended: text,
  /** What the value is the ARN of, such as `secretsmanager:secret`. */
  arnOf: text,
  /** What the value names, such as `greengrass:secret-resource` or `s3:bucket`. */
  resource: text,
  resourceDetail: resourceDetail.optional(),
  crossField: text,
  jsonShape: z.record(z.string(), z.unknown()).optional(),
  jsonShapeUncertain: yes,
  jsonShapeNote: text,
  jsonFields: z.record(z.string(), jsonField).optional(),
  help: z.string(),
  uncertain: yes,
  uncertainNote: text,
})

const range = { versions: text, uncertain: yes }
const rule = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('requiredIf'),
    keys: z.array(z.string()),
    ifKey: z.string(),
    equals: z.string(),
    ignoreCase: yes,
    ...range,
  }),
  z.strictObject({ type: z.literal('atLeastOneOf'), keys: z.array(z.string()), ...range }),
  z.strictObject({ type: z.literal('requiredTogether'), keys: z.array(z.string()), ...range }),
  z.strictObject({
    type: z.literal('greaterThan'),
    key: z.string(),
    than: z.string(),
    severity: z.literal('warning').optional(),
    ...range,
  }),
  z.strictObject({ type: z.literal('sameSecret'), arnKey: z.string(), resourceKey: z.string(), ...range }),
  z.strictObject({
    type: z.literal('equalsResourceField'),
    key: z.string(),
    resourceKey: z.string(),
    field: z.string(),
    ...range,
  }),
  /** No check: AWS's console shows these as one field. */
  z.strictObject({ type: z.literal('oneFieldInAwsConsole'), keys: z.array(z.string()), ...range }),
])

const version = z.strictObject({
  version: z.int(),
  /** With `{region}` where the Region goes. */
  arn: z.string(),
  notes: text,
  minCoreVersion: text,
  runtime: text,
  runtimeNote: text,
  streamManager: z.boolean().optional(),
  mlSdk: text,
  verifiedDockerCompose: text,
  parameters: z.array(parameter),
})

const regions = {
  /** The exact list, where AWS gives one. */
  availableRegions: z.array(z.string()).optional(),
  unavailableRegions: z.array(z.string()).optional(),
  regionsUncertain: yes,
  regionsNote: text,
}
const discontinued = z.strictObject({ since: z.iso.date(), note: z.string() })

/** One connector of AWS, whole: what a file in `data` holds. */
export const catalogueConnectorSchema = z.strictObject({
  /** The last part of its ARN before the version. */
  name: z.string(),
  slug: z.string(),
  displayName: z.string(),
  summary: z.string(),
  family: text,
  platform: text,
  arnTemplate: z.string(),
  arnUncertain: yes,
  arnNote: text,
  partitionUncertain: yes,
  partitionNote: text,
  lifecycle: z.strictObject({
    phase: z.string(),
    extendedLifeSince: z.iso.date().optional(),
    endOfSupport: z.iso.date().optional(),
    note: text,
    uncertain: yes,
  }),
  discontinued: discontinued.optional(),
  versions: z.array(version),
  latestVersion: z.int(),
  prerequisites: z.array(z.string()),
  /** What the role of the group must allow; `versions` is `all`, a version, or a range such as `2-5`. */
  groupRoleActions: z.array(
    z.strictObject({ versions: z.string(), actions: z.array(z.string()), on: z.string(), when: text }),
  ),
  ...regions,
  isolationModes: z.array(z.enum(['GreengrassContainer', 'NoContainer'])),
  isolationNote: text,
  topics: z.strictObject({ input: z.array(z.string()), output: z.array(z.string()), note: text }),
  rules: z.array(rule).optional(),
  notes: z.array(z.string()).optional(),
  notesUncertain: yes,
  /** Null: Greengrass V2 has no component in its place. */
  v2Component: z.string().nullable(),
  v2Related: z.array(z.string()).optional(),
  v2ParameterMap: z.array(z.strictObject({ v1: z.string(), v2: z.string().nullable(), note: text })).optional(),
  v2ParameterMapUncertain: yes,
  v2ParameterMapNote: text,
  v2Note: text,
  /** The page of the developer guide. */
  source: z.string(),
})

/** One connector of the index: what a picker shows before anything is chosen. */
export const catalogueSummarySchema = z.strictObject({
  name: z.string(),
  displayName: z.string(),
  summary: z.string(),
  /** Connectors that differ in their platform only share a family. */
  family: text,
  platform: text,
  versions: z.array(z.int()),
  latestVersion: z.int(),
  lifecycle: z.strictObject({ phase: z.string(), endOfSupport: z.iso.date().optional(), uncertain: yes }),
  discontinued: discontinued.optional(),
  v2Component: z.string().nullable(),
  ...regions,
})

/** One connector of AWS, with all its versions. */
export type CatalogueConnector = z.infer<typeof catalogueConnectorSchema>
/** One version of a connector. */
export type CatalogueVersion = CatalogueConnector['versions'][number]
/** One parameter of a version. */
export type CatalogueParameter = CatalogueVersion['parameters'][number]
/** What is inside a parameter whose value is JSON. */
export type JsonField = z.infer<typeof jsonField>
/** What AWS says of several parameters together. */
export type CatalogueRule = z.infer<typeof rule>
/** One connector of the index. */
export type CatalogueSummary = z.infer<typeof catalogueSummarySchema>

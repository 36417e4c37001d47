import type { CatalogueParameter } from '@/lib/greengrass/catalogue/shape'

const kinds: Record<CatalogueParameter['type'], string> = {
  string: '',
  integer: 'A whole number',
  boolean: '',
  enum: '',
  arn: 'An ARN',
  'json-array-of-arn': 'A JSON array of ARNs',
  json: 'A JSON object',
  'resource-id': 'The ID of a resource of the group',
  path: 'A path',
  csv: 'A list with commas and no spaces',
  region: 'The code of a Region',
  url: 'A URL with its port',
}

const count = (n: number) => n.toLocaleString('en-US')

function range(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined) return ` from ${count(min)} to ${count(max)}`
  if (min !== undefined) return ` of ${count(min)} or more`
  return max === undefined ? '' : ` up to ${count(max)}`
}

/** Type, limits, unit, default and example of a parameter, in one line. */
export function limitsOf(parameter: CatalogueParameter): string {
  const { type, min, max, minLength, maxLength, unit, recommended, example } = parameter
  const kind = `${kinds[type]}${range(min, max)}${kinds[type] && unit ? `, in ${unit}` : ''}`
  const length =
    minLength !== undefined && maxLength !== undefined
      ? minLength === maxLength
        ? `${minLength} characters`
        : `${minLength} to ${count(maxLength)} characters`
      : ''
  return [
    kind,
    !kinds[type] && unit && `In ${unit}`,
    length,
    // Of a list the choice "Not set" says it.
    type !== 'boolean' &&
      type !== 'enum' &&
      parameter.default !== undefined &&
      `Left blank, the connector uses ${parameter.default}`,
    recommended !== undefined && `AWS recommends ${recommended}`,
    example !== undefined && `Example: ${example}`,
  ]
    .filter(Boolean)
    .map((sentence) => `${sentence}.`)
    .join(' ')
}

const targets: Record<string, string> = {
  'greengrass:ml-resource': 'It names a machine learning resource in the resource definition version of the group.',
  'greengrass:local-device-resource':
    'It names a local device resource in the resource definition version of the group.',
  'greengrass:local-volume-resource':
    'It names a local volume resource in the resource definition version of the group.',
  'greengrass:secret-resource': 'It names a secret resource in the resource definition version of the group.',
  'greengrass:ml-feedback-config': 'It names a configuration of the connector ML Feedback in the same group.',
  'secretsmanager:secret':
    'It names a secret in Secrets Manager. Never type the secret itself: whoever reads the definition sees it.',
  'secretsmanager:secret[]':
    'They name secrets in Secrets Manager. Never type a secret itself: whoever reads the definition sees it.',
  'sagemaker:training-job': 'It names the SageMaker training job that made the model.',
  'iotanalytics:channel': 'It names a channel of IoT Analytics.',
  'sns:topic': 'It names an SNS topic; the role of the group must allow publishing to it.',
  'firehose:deliverystream': 'It names a Firehose delivery stream; the role of the group must allow writing to it.',
  's3:bucket': 'It names an S3 bucket; the role of the group must allow reading from it.',
  's3:object-key': 'It names an object in the S3 bucket.',
  's3:object-version': 'It names a version of the object in the S3 bucket.',
  'aws:region': 'It names a Region of AWS.',
}

/** What a parameter points to, and what must be so there. */
export function pointsTo({ resource = '', resourceDetail }: CatalogueParameter): string {
  const { permission, secretKeys, sourcePath, holds, groupOwnerSetting, reservedResourceIdPrefix } =
    resourceDetail ?? {}
  return [
    targets[resource],
    sourcePath && `The resource has the source path ${sourcePath}.`,
    permission && `It gives the permission ${permission}.`,
    holds && `It holds ${holds}.`,
    secretKeys && `The secret has the keys ${secretKeys.join(', ')}.`,
    groupOwnerSetting?.AutoAddGroupOwner && 'The resource adds the permissions of its owner group (AutoAddGroupOwner).',
    reservedResourceIdPrefix && `AWS keeps resource IDs that begin with ${reservedResourceIdPrefix} for itself.`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** The label of a parameter: with its key where several parameters share the label. */
export const labelOf = ({ label, labelShared, key }: CatalogueParameter): string =>
  labelShared ? `${label}: ${key}` : label

/** Says of a text that a field of a browser would change it when it is edited; nothing where it would not. */
export function unshown(text: string): string | undefined {
  return text.includes('\r')
    ? 'This holds a carriage return, which a form field drops when it is edited. Edit it in the JSON view.'
    : undefined
}

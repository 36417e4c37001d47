import { fits } from './fits'
import { checkJsonFields } from './json-fields'
import type { CatalogueParameter } from './shape'

/**
 * What is wrong with a value that is not blank, in one sentence; undefined when nothing is. Whether a value must be there is
 * another question: checkParameters.
 */
export function checkValue(parameter: CatalogueParameter, value: string): string | undefined {
  const { type, formPattern } = parameter
  if (type === 'json') return checkJson(parameter, value)
  if (type === 'json-array-of-arn') return checkArnList(parameter, value)
  if (type === 'integer') return checkNumber(parameter, value)
  if (type === 'arn' && value.length > longestArn) return wanted(parameter, value)
  return fits(formPattern, value) ? undefined : wanted(parameter, value)
}

/** In characters (IAM model: arnType); the pattern of Splunk's secret would take seconds over a text of 64 KB. */
const longestArn = 2048

function checkNumber({ formPattern, min, max, unit, example }: CatalogueParameter, value: string) {
  const range =
    min !== undefined && max !== undefined
      ? ` from ${count(min)} to ${count(max)}`
      : min !== undefined
        ? ` of ${count(min)} or more`
        : max !== undefined
          ? ` up to ${count(max)}`
          : ''
  if (!/^[0-9]+$/.test(value)) return `Enter a whole number${range}${unit ? ` (${unit})` : ''}, in digits only.`
  const outside = (min !== undefined && BigInt(value) < min) || (max !== undefined && BigInt(value) > max)
  if (outside) return `Enter a whole number${range}${unit ? ` (${unit})` : ''}.`
  return fits(formPattern, value) ? undefined : `Write the number plainly${example ? `, such as ${example}` : ''}.`
}

const count = (n: number) => n.toLocaleString('en-US')

function checkJson(parameter: CatalogueParameter, value: string) {
  const parsed = parseJson(value)
  if ('complaint' in parsed) return parsed.complaint
  if (!fits(parameter.formPattern, value)) return 'Enter a JSON object: { … }.'
  return parameter.jsonFields && checkJsonFields(parameter.jsonFields, parsed.value)
}

function checkArnList(parameter: CatalogueParameter, value: string) {
  const parsed = parseJson(value)
  if ('complaint' in parsed) return parsed.complaint
  if (!Array.isArray(parsed.value)) return 'Enter a JSON array of ARNs: ["arn:…", "arn:…"].'
  const bad = parsed.value.findIndex(
    (item) => typeof item !== 'string' || (parameter.itemPattern !== undefined && !fits(parameter.itemPattern, item)),
  )
  if (bad >= 0) return `Item ${bad + 1} is not the ARN of ${named(parameter.arnOf)}.`
  if (fits(parameter.formPattern, value)) return undefined
  return parsed.value.length === 0 ? 'Enter at least one ARN, or leave the field blank.' : wanted(parameter, value)
}

function parseJson(value: string): { value: unknown } | { complaint: string } {
  try {
    return { value: JSON.parse(value) }
  } catch {
    return { complaint: 'This is not JSON.' }
  }
}

function wanted(parameter: CatalogueParameter, value: string): string {
  const { minLength, maxLength, example, recommended } = parameter
  const such = (example ?? recommended) ? `, such as ${example ?? recommended}` : ''
  const outer = value.trim() !== value ? ' It begins or ends with a space.' : ''
  if (minLength !== undefined && maxLength !== undefined && (value.length < minLength || value.length > maxLength))
    return `Enter ${minLength} to ${maxLength} characters${such}.`
  const choices = parameter.enum
  if (choices) return `Choose one of ${choices.join(', ')}.`
  if (parameter.type === 'resource-id')
    return `Enter the ID of a resource of the group: letters, digits, _ and -, at most 128 characters.${outer}`
  if (parameter.type === 'arn') return `Enter the ARN of ${named(parameter.arnOf)}${such}.${outer}`
  if (parameter.type === 'region') return `Enter the code of a Region${such}.${outer}`
  if (parameter.type === 'url') return `Enter a URL with its port${such}.${outer}`
  if (parameter.type === 'path') return `Enter a path${such}.${outer}`
  if (parameter.type === 'csv') return `Enter a list with commas and no spaces${such}.${outer}`
  return `This is not the form that AWS documents${such}.${outer}`
}

const things: Record<string, string> = {
  'secretsmanager:secret': 'a secret in Secrets Manager',
  'firehose:deliverystream': 'a Firehose delivery stream',
  'sagemaker:training-job': 'a SageMaker training job',
  'sns:topic': 'an SNS topic',
}
const named = (resource = '') => things[resource] ?? 'a resource'

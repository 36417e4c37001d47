import { parseConnectorArn } from './arn'
import { parameterOf } from './fields'
import { checkRules, type LocalResource } from './rules'
import type { CatalogueConnector, CatalogueParameter, CatalogueVersion } from './shape'
import { checkValue } from './value'
import { type Complaint, type Finding, keyIn, valueIn, type WireParameter } from './wire'

/** What else is known while a connector is checked. */
export interface CheckContext {
  /** The connector as an existing definition has it: what deviates there already is warned about only. */
  existing?: { arn: string; parameters: readonly WireParameter[] }
  /** Resources of the group that the connector is for, if one is known. */
  resources?: readonly LocalResource[]
}

/** A connector and one of its versions, as loadEntry gives them. */
export interface Entry {
  connector: CatalogueConnector
  version: CatalogueVersion
}

/**
 * Everything that is to be said about a connector's parameters: each by itself, then together. What AWS's documentation
 * leaves uncertain is a warning. A connector that the catalogue does not know is not checked: there is no entry for it.
 */
export function checkParameters(
  { connector, version }: Entry,
  parameters: readonly WireParameter[],
  { existing, resources }: CheckContext = {},
): Complaint[] {
  const complaints = [
    ...version.parameters.flatMap((parameter) => checkRequired(parameter, version, parameters)),
    ...parameters.flatMap((row) => checkRow(version, row)),
    ...twice(version, parameters),
    ...checkRules(connector, version, parameters, resources),
  ]
  const before = existing && sameVersion(existing.arn, connector, version) ? existing.parameters : undefined
  return complaints.map(({ about, ...complaint }) =>
    before && about.every((key) => valueIn(before, version, key) === valueIn(parameters, version, key))
      ? { ...complaint, severity: 'warning' }
      : complaint,
  )
}

/** Whether nothing blocks. */
export const passes = (complaints: readonly Complaint[]): boolean =>
  complaints.every(({ severity }) => severity === 'warning')

function checkRequired(
  parameter: CatalogueParameter,
  version: CatalogueVersion,
  parameters: readonly WireParameter[],
): Finding[] {
  if (!parameter.required || valueIn(parameters, version, parameter.key)) return []
  const message = parameter.uncertain
    ? 'This version needs a value, as far as AWS documents it.'
    : 'Enter a value: this version needs it.'
  return [finding(parameter, keyIn(parameters, version, parameter.key), message)]
}

function checkRow(version: CatalogueVersion, { key, value }: WireParameter): Finding[] {
  const parameter = parameterOf(version, key)
  if (parameter) {
    const message = value === '' ? undefined : checkValue(parameter, value)
    return message ? [finding(parameter, key, message)] : []
  }
  const meant = version.parameters.find((one) => one.key.toLowerCase() === key.toLowerCase())
  const message = meant
    ? `Keys are case-sensitive: AWS documents ${meant.key}. This one is sent as it is.`
    : 'AWS documents no such parameter for this version. It is sent as it is.'
  return [{ key, message, severity: 'warning', about: [key] }]
}

/** A parameter under two spellings. */
const twice = (version: CatalogueVersion, parameters: readonly WireParameter[]): Finding[] =>
  version.parameters.flatMap(({ key, alternativeKeys = [] }) => {
    const spellings = [key, ...alternativeKeys].filter((one) => parameters.some((row) => row.key === one))
    const message = `${spellings.join(' and ')} are two spellings of one parameter: keep one.`
    return spellings.slice(1).map((one) => ({ key: one, message, severity: 'warning' as const, about: [key] }))
  })

const finding = (parameter: CatalogueParameter, key: string, message: string): Finding => ({
  key,
  message,
  severity: parameter.uncertain ? 'warning' : 'error',
  about: [parameter.key],
})

function sameVersion(arn: string, { name }: CatalogueConnector, { version }: CatalogueVersion) {
  const parsed = parseConnectorArn(arn)
  return parsed?.name === name && parsed.version === version
}

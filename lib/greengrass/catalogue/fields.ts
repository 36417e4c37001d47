import type { ConnectorInput } from '@/lib/greengrass/schema'
import type { CatalogueParameter, CatalogueVersion } from './shape'

/** One parameter in a typed form. A form holds them in the order in which they go over the wire. */
export interface ParameterField {
  /** As it goes over the wire: the spelling that the definition has, else the catalogue's. */
  key: string
  value: string
  /**
   * False: while the value is empty, the key is left out. True for what a definition had with an empty value, and for keys
   * that the catalogue does not know, which go away with their row only.
   */
  keepEmpty: boolean
  /** The key of the catalogue's parameter that this is; empty when the catalogue knows none. */
  parameter: string
}

/** A connector as a typed form holds it. */
export interface ConnectorFields {
  arn: string
  id: string
  fields: ParameterField[]
}

/** The parameter that a key stands for, under any of its spellings. */
export const parameterOf = (version: CatalogueVersion | undefined, key: string): CatalogueParameter | undefined =>
  version?.parameters.find((one) => one.key === key || one.alternativeKeys?.includes(key))

/**
 * A connector in the fields of a version: first what it has, in its order and spelling, then a blank field for each parameter
 * that it does not have. Without a version every parameter is a key that nobody knows.
 */
export function toFields({ arn, id, parameters }: ConnectorInput, version?: CatalogueVersion): ConnectorFields {
  const given = parameters.map(({ key, value }): ParameterField => {
    const parameter = parameterOf(version, key)?.key ?? ''
    return { key, value, keepEmpty: value === '' || parameter === '', parameter }
  })
  const blank = (version?.parameters ?? [])
    .filter(({ key }) => !given.some(({ parameter }) => parameter === key))
    .map(({ key }): ParameterField => ({ key, value: '', keepEmpty: false, parameter: key }))
  return { arn, id, fields: [...given, ...blank] }
}

/** What a form sends: every value byte for byte, a blank optional field not at all. */
export const toConnector = ({ arn, id, fields }: ConnectorFields): ConnectorInput => ({
  arn,
  id,
  parameters: fields
    .filter(({ value, keepEmpty }) => value !== '' || keepEmpty)
    .map(({ key, value }) => ({ key, value })),
})

/**
 * The same connector under another version, or as another connector: what was typed stays, and what the new version does not
 * know stays as a key of its own, to be removed by hand.
 */
export const changeVersion = (fields: ConnectorFields, arn: string, version?: CatalogueVersion): ConnectorFields =>
  toFields({ ...toConnector(fields), arn }, version)

/** The places of the fields in the order in which a form shows them: the catalogue's parameters, then all other keys. */
export function displayOrder(fields: readonly ParameterField[], version?: CatalogueVersion): number[] {
  const rank = ({ parameter }: ParameterField) => {
    const place = version?.parameters.findIndex(({ key }) => key === parameter) ?? -1
    return place < 0 ? Number.MAX_SAFE_INTEGER : place
  }
  return fields
    .map((field, i) => ({ i, rank: rank(field) }))
    .toSorted((a, b) => a.rank - b.rank || a.i - b.i)
    .map(({ i }) => i)
}

/** What a select offers: the documented values, and the one that is there even if it is none of them. */
export function choicesOf(parameter: CatalogueParameter, value = ''): { value: string; label: string }[] {
  const values = parameter.enum ?? (parameter.type === 'boolean' ? ['true', 'false'] : [])
  return [...values, ...(value === '' || values.includes(value) ? [] : [value])].map((one) => {
    const label =
      parameter.enumLabels && Object.hasOwn(parameter.enumLabels, one) ? parameter.enumLabels[one] : undefined
    return { value: one, label: label ? `${label} (${one})` : one }
  })
}

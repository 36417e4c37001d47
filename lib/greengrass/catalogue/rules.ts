import { coversVersion } from './catalogue'
import type { CatalogueConnector, CatalogueRule, CatalogueVersion } from './shape'
import { type Finding, keyIn, valueIn, type WireParameter } from './wire'

/** A local resource of a group, as far as a connector's parameters must agree with it. */
export interface LocalResource {
  id: string
  /** Members of its data, such as `SourcePath`, `DestinationPath` and `ARN` (API model: ResourceDataContainer). */
  fields: Readonly<Record<string, string | undefined>>
}

/** What a rule of the catalogue asks of several parameters together. */
export function checkRules(
  connector: CatalogueConnector,
  version: CatalogueVersion,
  parameters: readonly WireParameter[],
  resources?: readonly LocalResource[],
): Finding[] {
  const value = (key: string) => valueIn(parameters, version, key) || undefined
  const label = labelIn(version)
  return rulesOf(connector, version).flatMap((rule): Finding[] => {
    const say = (keys: string[], message: string, about: string[], warning = false): Finding[] =>
      keys.map((key) => ({
        key: keyIn(parameters, version, key),
        message,
        severity: rule.uncertain || warning ? 'warning' : 'error',
        about,
      }))
    switch (rule.type) {
      case 'requiredIf': {
        const given = value(rule.ifKey)
        const same = rule.ignoreCase ? given?.toLowerCase() === rule.equals.toLowerCase() : given === rule.equals
        const missing = same ? rule.keys.filter((key) => !value(key)) : []
        return missing.flatMap((key) =>
          say([key], `Enter a value: it is needed while ${label(rule.ifKey)} is ${given}.`, [key, rule.ifKey]),
        )
      }
      case 'atLeastOneOf':
        if (rule.keys.some(value)) return []
        return say(rule.keys, `Enter at least one of ${rule.keys.map(label).join(' and ')}.`, rule.keys)
      case 'requiredTogether': {
        const missing = rule.keys.filter((key) => !value(key))
        if (missing.length === rule.keys.length) return []
        return say(missing, `Enter all or none of ${rule.keys.map(label).join(' and ')}.`, rule.keys)
      }
      case 'greaterThan': {
        const [more, less] = [whole(value(rule.key)), whole(value(rule.than))]
        if (more === undefined || less === undefined || more > less) return []
        const message = `This should be greater than ${label(rule.than)} (${less}).`
        return say([rule.key], message, [rule.key, rule.than], rule.severity === 'warning')
      }
      case 'sameSecret': {
        const [arn, secret] = [value(rule.arnKey), fieldOf(resources, value(rule.resourceKey), 'ARN')]
        if (!arn || !secret || arn === secret) return []
        const message = `The resource points to another secret than ${label(rule.arnKey)}: ${secret}.`
        return say([rule.resourceKey], message, [rule.arnKey, rule.resourceKey], true)
      }
      case 'equalsResourceField': {
        const [given, wanted] = [value(rule.key), fieldOf(resources, value(rule.resourceKey), rule.field)]
        if (!given || !wanted || given === wanted) return []
        return say([rule.key], `The resource has the ${rule.field} ${wanted}.`, [rule.key, rule.resourceKey], true)
      }
      default:
        return []
    }
  })
}

/** What must agree with a resource of the group, which the console cannot see from here; for the help beside the field. */
export function resourceHints(
  connector: CatalogueConnector,
  version: CatalogueVersion,
): { key: string; message: string }[] {
  const label = labelIn(version)
  return rulesOf(connector, version).flatMap((rule) => {
    if (rule.type === 'equalsResourceField')
      return [{ key: rule.key, message: `Must equal the ${rule.field} of the resource in ${label(rule.resourceKey)}.` }]
    if (rule.type === 'sameSecret')
      return [{ key: rule.resourceKey, message: `The resource must point to the secret in ${label(rule.arnKey)}.` }]
    return []
  })
}

/** The rules of a connector that are about one version, all of their parameters being in it. */
export const rulesOf = (connector: CatalogueConnector, { version }: CatalogueVersion): CatalogueRule[] =>
  (connector.rules ?? []).filter(({ versions }) => coversVersion(versions, version))

const labelIn = (version: CatalogueVersion) => (key: string) =>
  version.parameters.find((one) => one.key === key)?.label ?? key

const fieldOf = (resources: readonly LocalResource[] | undefined, id: string | undefined, field: string) =>
  resources?.find((one) => one.id === id)?.fields[field]

const whole = (text: string | undefined) => (text !== undefined && /^[0-9]+$/.test(text) ? BigInt(text) : undefined)

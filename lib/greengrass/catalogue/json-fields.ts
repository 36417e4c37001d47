import { fits } from './fits'
import type { JsonField } from './shape'

type Fields = Record<string, JsonField>

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * What is wrong inside a JSON value, with the path to it; undefined when nothing is. A field whose name stands in angle
 * brackets describes the keys of the outer object, and all other fields what each of them holds.
 */
export function checkJsonFields(fields: Fields, value: unknown): string | undefined {
  if (!isObject(value)) return 'Enter a JSON object: { … }.'
  const [outer] = Object.entries(fields).filter(([name]) => name.startsWith('<'))
  if (!outer) return checkObject(fields, value, '')
  const inner = Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith('<')))
  for (const [key, one] of Object.entries(value)) {
    const pattern = outer[1].formPattern
    if (pattern && !fits(pattern, key)) return `${key || '(empty)'}: ${outer[1].help}`
    const wrong = isObject(one) ? checkObject(inner, one, key) : `${key}: must be an object.`
    if (wrong) return wrong
  }
  return undefined
}

function checkObject(fields: Fields, value: Record<string, unknown>, path: string): string | undefined {
  for (const [name, field] of Object.entries(fields)) {
    const at = path ? `${path}.${name}` : name
    const given = Object.hasOwn(value, name) ? value[name] : undefined
    if (given === undefined) {
      if (field.required || demanded(field.requiredWhen, value)) return `${at} is missing.`
      continue
    }
    const wrong = field.fields && isObject(given) ? checkObject(field.fields, given, at) : checkField(field, given, at)
    if (wrong) return wrong
  }
  return undefined
}

function checkField({ type, formPattern, enum: choices, min, max }: JsonField, given: unknown, at: string) {
  if (type === 'object') return `${at} must be an object.`
  if (type === 'number') {
    if (typeof given !== 'number') return `${at} must be a number.`
    if (min !== undefined && given < min) return `${at} must be ${min} or more.`
    return typeof max === 'number' && given > max ? `${at} must be at most ${max}.` : undefined
  }
  if (typeof given !== 'string') return `${at} must be a text.`
  if (choices && !choices.includes(given)) return `${at} must be one of ${choices.join(', ')}.`
  return formPattern && !fits(formPattern, given) ? `${at} is not in the form that AWS documents.` : undefined
}

/** `strategy-name is LEAST_CONFIDENCE, MARGIN or ENTROPY`: whether a sibling has one of these values. */
function demanded(when: string | undefined, siblings: Record<string, unknown>): boolean {
  const [, name, values] = /^(\S+) is (.+)$/.exec(when ?? '') ?? []
  if (!name || !values) return false
  return values.split(/, | or /).some((one) => one === siblings[name])
}

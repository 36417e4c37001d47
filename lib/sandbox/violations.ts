import type { ApiShape, Violation } from './kit'
import { wholeValue } from './patterns'

/** What AWS writes in the place of values that must not be shown. */
const redacted = '*** Sensitive Data Redacted ***'

/** Checks a string, a number, or the size of a list or map against its shape; adds what is wrong to `found`. */
export function check(
  shape: ApiShape,
  value: string | number | { size: number; whole: unknown },
  member: string,
  found: Violation[],
) {
  const given = typeof value === 'object' ? value.whole : value
  const report = (message: string) => {
    found.push({ member, message, value: shape.sensitive ? redacted : given })
  }
  const [amount, measure] = typeof value === 'number' ? [value, 'value'] : [lengthOf(value), 'length']
  if (shape.min !== undefined && amount < shape.min)
    report(`Member must have ${measure} greater than or equal to ${shape.min}`)
  if (shape.max !== undefined && amount > shape.max)
    return report(`Member must have ${measure} less than or equal to ${shape.max}`)
  if (typeof value !== 'string') return
  if (shape.pattern !== undefined && !wholeValue(shape.pattern).test(value)) {
    report(`Member must satisfy regular expression pattern: ${shape.pattern}`)
  }
  if (shape.enum && !shape.enum.includes(value))
    report(`Member must satisfy enum value set: [${shape.enum.join(', ')}]`)
}

/** Lengths of strings count characters, not UTF-16 units (Smithy, `length` trait). */
function lengthOf(value: string | { size: number }): number {
  if (typeof value !== 'string') return value.size
  let surrogates = 0
  for (let at = 0; at < value.length; at++) if ((value.codePointAt(at) ?? 0) > 0xffff) surrogates++
  return value.length - surrogates
}

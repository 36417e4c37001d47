import 'server-only'

/** A value as JSON carries it: dates are ISO 8601 strings. */
export type Plain<T> = T extends Date
  ? string
  : T extends (infer Item)[]
    ? Plain<Item>[]
    : T extends object
      ? { [K in keyof T as K extends '$metadata' ? never : K]: Plain<T[K]> }
      : T

/** An AWS answer as plain data, without the SDK's own metadata. */
export function plain<T>(value: T): Plain<T> {
  return JSON.parse(JSON.stringify(value, (key, v) => (key === '$metadata' ? undefined : v)))
}

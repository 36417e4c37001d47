import { parameterOf } from './fields'
import type { CatalogueVersion } from './shape'

/** A parameter as it goes over the wire. */
export interface WireParameter {
  key: string
  value: string
}

/** What is to be said about a parameter. A warning never blocks: AWS has the last word. */
export interface Complaint {
  /** As it goes over the wire; the catalogue's spelling where the parameter is missing. */
  key: string
  message: string
  severity: 'error' | 'warning'
}

/** A complaint with every parameter that it hangs on, in the catalogue's spelling. */
export interface Finding extends Complaint {
  about: string[]
}

/** The value of a parameter under any of its spellings; of several the first that is not blank. */
export function valueIn(
  parameters: readonly WireParameter[],
  version: CatalogueVersion,
  key: string,
): string | undefined {
  const rows = parameters.filter((row) => (parameterOf(version, row.key)?.key ?? row.key) === key)
  return (rows.find(({ value }) => value !== '') ?? rows[0])?.value
}

/** The spelling under which a parameter is there; the given one where it is not. */
export const keyIn = (parameters: readonly WireParameter[], version: CatalogueVersion, key: string): string =>
  parameters.find((row) => parameterOf(version, row.key)?.key === key)?.key ?? key

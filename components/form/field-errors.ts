import type { FieldErrors, FieldValues } from 'react-hook-form'
import type { Failure } from '@/lib/result'

/** One complaint about one field. */
export interface FieldComplaint {
  /** The field's path, as `connectors.0.id`. */
  name: string
  message: string
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** All complaints of a form, flat, in the order of the form's fields. A row list's own complaint has the list's path. */
export function flattenErrors<Values extends FieldValues>(errors: FieldErrors<Values>): FieldComplaint[] {
  const found: FieldComplaint[] = []
  const walk = (node: unknown, path: string[]) => {
    if (!isRecord(node)) return
    if (typeof node.message === 'string' && typeof node.type === 'string') {
      const name = path.at(-1) === 'root' ? path.slice(0, -1) : path
      found.push({ name: name.join('.'), message: node.message })
      return
    }
    for (const key of Object.keys(node)) if (key !== 'ref') walk(node[key], [...path, key])
  }
  walk(errors, [])
  return found
}

/** Splits AWS's complaints into those that have a field in the form and, as lines of text, those that have not. */
export function shareOut(
  fields: Failure['fields'],
  hasField: (name: string) => boolean,
): { onFields: FieldComplaint[]; others: string[] } {
  const complaints = Object.entries(fields ?? {}).map(([name, message]) => ({ name, message }))
  return {
    onFields: complaints.filter(({ name }) => hasField(name)),
    others: complaints.filter(({ name }) => !hasField(name)).map(({ name, message }) => `${name}: ${message}`),
  }
}

import { z } from 'zod'
import { catalogueComplaints, readConnectorText } from './connector-complaints'
import { createConnectorDefinitionSchema, createConnectorDefinitionVersionSchema } from './schema'
import {
  definitionInput,
  type TypedConnector,
  type TypedDefinition,
  type TypedVersion,
  versionInput,
  wireConnector,
} from './typed-form'

type Path = (string | number)[]

/** The typed form "Create connector definition": what AWS and the console demand, and what the catalogue knows. */
export const typedDefinitionSchema: z.ZodType<unknown, TypedDefinition> = z
  .custom<TypedDefinition>()
  .superRefine(async (values, context) => {
    complainAbout(createConnectorDefinitionSchema.safeParse(definitionInput(values)).error, values.connectors, context)
    if (values.withVersion) await complainOfCatalogue(values.connectors, context)
  })

/** The typed form "Create version", likewise. */
export const typedVersionSchema: z.ZodType<unknown, TypedVersion> = z
  .custom<TypedVersion>()
  .superRefine(async (values, context) => {
    complainAbout(
      createConnectorDefinitionVersionSchema.safeParse(versionInput(values)).error,
      values.connectors,
      context,
    )
    await complainOfCatalogue(values.connectors, context)
  })

function complainAbout(error: z.ZodError | undefined, connectors: TypedConnector[], context: z.RefinementCtx) {
  for (const { path, message } of error?.issues ?? []) {
    const [list, i, ...rest] = path.map((part) => (typeof part === 'symbol' ? String(part) : part))
    const typed = list === 'connectors' && typeof i === 'number' ? connectors[i] : undefined
    const at = typed && typeof i === 'number' ? ['connectors', i, ...inForm(typed, rest)] : path
    // Of a text its own reader complains, with the line; only what hangs on other connectors is said here.
    if (typed && typed.json !== null && !['id', 'arn'].includes(String(rest[0]))) continue
    context.addIssue({ code: 'custom', path: [...at], message })
  }
}

/** Where a complaint about the wire stands in the form. */
function inForm(typed: TypedConnector, path: Path): Path {
  if (typed.json !== null) return ['json']
  const [member, row, ...rest] = path
  if (member !== 'parameters') return path
  if (typeof row !== 'number') return ['fields']
  const sent = typed.fields.flatMap(({ value, keepEmpty }, place) => (value !== '' || keepEmpty ? [place] : []))
  return ['fields', sent[row] ?? 0, ...rest]
}

async function complainOfCatalogue(connectors: TypedConnector[], context: z.RefinementCtx) {
  const found = await Promise.all(connectors.map(complaintsOf))
  for (const [i, complaints] of found.entries())
    for (const { path, message } of complaints)
      context.addIssue({ code: 'custom', path: ['connectors', i, ...path], message })
}

async function complaintsOf(typed: TypedConnector): Promise<{ path: Path; message: string }[]> {
  const { json, before, fields } = typed
  if (json !== null) {
    const { complaints } = await readConnectorText(json, before)
    return complaints
      .filter(({ severity }) => severity === 'error')
      .map(({ line, path, message }) => ({
        path: ['json'],
        message: `Line ${line}: ${path ? `${path}: ` : ''}${message}`,
      }))
  }
  const complaints = await catalogueComplaints(wireConnector(typed), before)
  return complaints
    .filter(({ severity }) => severity === 'error')
    .flatMap(({ key, message }) => {
      const place = fields.findIndex((field) => field.key === key)
      return place < 0 ? [] : [{ path: ['fields', place, 'value'], message }]
    })
}

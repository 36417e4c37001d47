import { type ApiModel, Fault } from './kit'
import { membersOf, shapeOf, wireName } from './shapes'

/** A form of the query protocol as the JSON that the same input would be: `Tags.member.1.Key` is `Tags[0].Key`. */
export function readForm(model: ApiModel, reference: { shape: string }, form: string): object {
  return structure(model, reference.shape, new URLSearchParams(form), '')
}

function structure(model: ApiModel, shapeName: string, form: URLSearchParams, prefix: string): object {
  const entries = membersOf(model, { shape: shapeName }).map(([name, member]): [string, unknown] => {
    const wire = wireName(member, name)
    return [wire, value(model, member.shape, form, prefix + wire)]
  })
  return Object.fromEntries(entries.filter(([, each]) => each !== undefined))
}

function value(model: ApiModel, shapeName: string, form: URLSearchParams, path: string): unknown {
  const { type, member } = shapeOf(model, shapeName)
  switch (type) {
    case 'structure':
      return within(form, path) ? structure(model, shapeName, form, `${path}.`) : undefined
    case 'list': {
      const items: unknown[] = []
      const item = () => `${path}.member.${items.length + 1}`
      while (member && (form.has(item()) || within(form, item()))) items.push(value(model, member.shape, form, item()))
      return items.length > 0 ? items : undefined
    }
    case 'integer':
    case 'long':
      return numeric(form.get(path), path)
    case 'boolean': {
      const text = form.get(path)
      return text === null ? undefined : text === 'true'
    }
    default:
      return form.get(path) ?? undefined
  }
}

const within = (form: URLSearchParams, path: string) => [...form.keys()].some((key) => key.startsWith(`${path}.`))

function numeric(text: string | null, path: string): number | undefined {
  if (text === null) return undefined
  if (/^-?\d{1,15}$/.test(text)) return Number(text)
  throw new Fault('MalformedInput', 400, `${path} must be an integer`)
}

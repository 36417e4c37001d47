/** A secret that is known, so that it can be looked for. */
export interface Canary {
  name: string
  value: string
}

/** A text or file, and where it came from. */
export interface Found {
  where: string
  content: Buffer
}

const alphabets = ['base64', 'base64url'] as const

/** The part of the Base64 of a longer text that is the same whatever stands before and after: `before` bytes, modulo 3. */
function within(value: string, before: 0 | 1 | 2, alphabet: (typeof alphabets)[number]): string {
  const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(value)])
  return bytes.toString(alphabet).slice(Math.ceil((before * 8) / 6), Math.floor((bytes.length * 8) / 6))
}

const json = (value: string) => JSON.stringify(value).slice(1, -1)
const scriptSafe = (value: string) =>
  json(value).replace(/[<>&\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const html = (value: string) => value.replace(/[&<>"]/g, (c) => entities[c] ?? c)

/** How a text looks in answers, files and logs, by the form's name. */
export function formsOf(value: string): Record<string, string> {
  const bytes = Buffer.from(value)
  const url = encodeURIComponent(value)
  return {
    raw: value,
    ...Object.fromEntries(
      alphabets.flatMap((alphabet) =>
        ([0, 1, 2] as const).map((before) => [`${alphabet} at ${before}`, within(value, before, alphabet)]),
      ),
    ),
    hex: bytes.toString('hex'),
    HEX: bytes.toString('hex').toUpperCase(),
    url,
    'url, lower case': url.replace(/%../g, (code) => code.toLowerCase()),
    form: new URLSearchParams({ v: value }).toString().slice(2),
    'address bar': encodeURI(value),
    json: json(value),
    'json in json': json(json(value)),
    'json in a script': scriptSafe(value),
    'json in a script in json': json(scriptSafe(value)),
    html: html(value),
    'html of json': html(json(value)),
  }
}

/** Where canaries show, in whatever form: `name, form: where`. */
export function findCanaries(canaries: Canary[], found: Found[]): string[] {
  const needles = canaries.flatMap(({ name, value }) => {
    // Many forms of a plain word are the word itself.
    const forms = new Map(
      Object.entries(formsOf(value))
        .map(([form, text]) => [text, form] as const)
        .reverse(),
    )
    return [...forms].map(([text, form]) => ({ name, form, bytes: Buffer.from(text) }))
  })
  const hits = found.flatMap(({ where, content }) =>
    needles.filter(({ bytes }) => content.includes(bytes)).map(({ name, form }) => `${name}, ${form}: ${where}`),
  )
  return [...new Set(hits)]
}

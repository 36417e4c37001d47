/** As long as a piece must be to be told from words that anybody might use. */
const least = 6
const instead = '[not shown]'

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * What a request carried that nobody is to read, as a receiver may write it in its answer: path and query of its address, which often
 * are a credential, and its signature; as they were sent, and decoded.
 */
export function carriedBy({ pathname, search, searchParams }: URL, signature = ''): string[] {
  const address = pathname + search
  const parts = [...pathname.split('/').map(decoded), ...[...searchParams].flat()]
  return [address, decoded(address), ...parts, signature]
}

/**
 * A text without any piece of six characters or more of what was carried, in whatever case.
 * @param cut the text went on: what it ends with may be a shorter piece, the beginning of one
 */
export function withoutCarried(text: string, carried: readonly string[], cut: boolean): string {
  const lower = carried.map((each) => each.toLowerCase())
  const pieces = new Set(lower.flatMap(piecesOf))
  const last = (length: number) => text.slice(-length).toLowerCase()
  const begun = cut ? [5, 4, 3, 2, 1].find((length) => lower.some((each) => each.startsWith(last(length)))) : undefined
  const end = text.length - (begun ?? 0)
  let out = ''
  let hiddenUntil = 0
  for (let at = 0; at < text.length; at++) {
    const until = pieces.has(text.slice(at, at + least).toLowerCase()) ? at + least : at >= end ? text.length : 0
    if (until > 0 && at >= hiddenUntil && !out.endsWith(instead)) out += instead
    hiddenUntil = Math.max(hiddenUntil, until)
    if (at >= hiddenUntil) out += text[at]
  }
  return out
}

const piecesOf = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - least + 1) }, (_, at) => text.slice(at, at + least))

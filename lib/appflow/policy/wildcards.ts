/** Whether some, all or none of the texts in question are meant by a pattern. */
export type Cover = 'all' | 'some' | 'none'

/** Whether a text is what an IAM pattern says: `*` any characters, `?` one. Goes back at most to the last `*`, so that no pattern takes long. */
export function covers(pattern: string, text: string): boolean {
  let [at, star, resume] = [0, -1, 0]
  let i = 0
  while (i < text.length) {
    if (pattern[at] === '*') {
      star = at
      resume = i
      at++
    } else if (pattern[at] === text[i] || pattern[at] === '?') {
      i++
      at++
    } else if (star >= 0) {
      resume++
      i = resume
      at = star + 1
    } else return false
  }
  return /^\**$/.test(pattern.slice(at))
}

/** How much of all texts that start with `prefix` a pattern means. */
export function coversFrom(pattern: string, prefix: string): Cover {
  let places = closed(pattern, [0])
  for (const character of prefix) {
    const next = [...places].flatMap((at) =>
      pattern[at] === '*' ? [at] : pattern[at] === character || pattern[at] === '?' ? [at + 1] : [],
    )
    places = closed(pattern, next)
    if (places.size === 0) return 'none'
  }
  // Behind the prefix anything may come: a star that ends the pattern takes it all.
  return [...places].some((at) => /^\*+$/.test(pattern.slice(at))) ? 'all' : 'some'
}

/** A star may stand for nothing, so what stands behind it is reached as well. */
function closed(pattern: string, places: number[]): Set<number> {
  const reached = new Set<number>()
  for (let at of places) {
    reached.add(at)
    while (pattern[at] === '*') {
      at++
      reached.add(at)
    }
  }
  return reached
}

/**
 * As {@link coversFrom} for ARNs of a service, Region and account whose resource is not known: IAM compares the six parts of an
 * ARN one by one. Nothing where the pattern has fewer than six, which IAM's documentation leaves open.
 */
export function coversArnFrom(pattern: string, prefix: string): Cover | undefined {
  const [wanted, known] = [pattern.split(':'), prefix.split(':')]
  if (wanted.length < 6) return undefined
  const given = wanted.slice(0, 5)
  if (!given.every((part, at) => covers(part, known[at] ?? ''))) return 'none'
  return /^\*+$/.test(wanted.slice(5).join(':')) ? 'all' : 'some'
}

const compiled = new Map<string, RegExp>()

/** Whether a text has the form of a pattern of the catalogue, as a whole. */
export function fits(pattern: string, text: string): boolean {
  const known = compiled.get(pattern) ?? new RegExp(pattern, 'u')
  compiled.set(pattern, known)
  return known.test(text)
}

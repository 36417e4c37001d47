const compiled = new Map<string, RegExp>()

/**
 * A model's pattern for the whole value. AWS evaluates it as a Java expression, whose `\s` knows ASCII white space only.
 * It may take long on long values: check lengths first.
 */
export function wholeValue(pattern: string): RegExp {
  let expression = compiled.get(pattern)
  if (!expression) {
    // JavaScript takes `\p{…}` and characters written as two surrogates in this mode only.
    const flags = /\\p\{|\\u[dD][89abAB]/.test(pattern) ? 'u' : ''
    expression = new RegExp(`^(?:${asciiSpaces(pattern)})$`, flags)
    compiled.set(pattern, expression)
  }
  return expression
}

function asciiSpaces(pattern: string): string {
  let inClass = false
  return pattern.replace(/\\.|\[|\]/g, (token) => {
    if (token === '[') inClass = true
    else if (token === ']') inClass = false
    else if (token === '\\s') return inClass ? ' \\t\\n\\v\\f\\r' : '[ \\t\\n\\v\\f\\r]'
    else if (token === '\\S' && !inClass) return '[^ \\t\\n\\v\\f\\r]'
    return token
  })
}

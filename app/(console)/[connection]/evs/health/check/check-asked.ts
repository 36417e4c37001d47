/** Which check a page is about. */
export interface CheckAsked {
  environmentId: string
  /** Empty for a check of the environment itself. */
  connectorId: string
  check: string
}

/** The check that an address names: `?environment=…&connector=…&check=…`. What is left out is empty. */
export function checkAsked(search: Record<string, string | string[] | undefined>): CheckAsked {
  const one = (name: string, most: number) => {
    const value = search[name]
    return (typeof value === 'string' ? value : '').slice(0, most)
  }
  return { environmentId: one('environment', 64), connectorId: one('connector', 64), check: one('check', 128) }
}

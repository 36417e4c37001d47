const units: [name: string, seconds: number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
]

/** How far a clock is ahead, exactly: `1 hour 10 minutes ahead`. */
export function aheadWords(seconds: number): string {
  let rest = seconds
  const parts = units.flatMap(([name, size]) => {
    const count = Math.floor(rest / size)
    rest -= count * size
    return count === 0 ? [] : `${count} ${name}${count === 1 ? '' : 's'}`
  })
  return parts.length === 0 ? 'the same' : `${parts.join(' ')} ahead`
}

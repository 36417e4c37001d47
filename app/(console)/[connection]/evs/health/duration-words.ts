const units: [name: string, seconds: number][] = [
  ['d', 86_400],
  ['h', 3_600],
  ['min', 60],
  ['s', 1],
]

/** A length of time in its two largest units: `45 s`, `14 min`, `3 h 12 min`, `2 d 4 h`. Seconds are told of the first minute only. */
export function durationWords(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const at = units.findIndex(([, size]) => whole >= size)
  const [name, size] = units[at] ?? ['s', 1]
  const [smaller, smallerSize] = units[at + 1] ?? ['', 1]
  const rest = Math.floor((whole % size) / smallerSize)
  return `${Math.floor(whole / size)} ${name}${rest > 0 && smaller !== 's' && smaller !== '' ? ` ${rest} ${smaller}` : ''}`
}

/** A share from 0 to 1 in percent, rounded down: 100 % stands only for all of it. */
export function percentWords(share: number): string {
  const percent = Math.floor(share * 10_000) / 100
  return `${percent.toLocaleString('en-US', { maximumFractionDigits: 2 })}%`
}

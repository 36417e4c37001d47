import type { CheckHistory } from '@/app/(console)/[connection]/evs/health/types'
import { stateWords } from '@/components/status/state-words'

/** One stretch of a timeline. */
export type Stretch = CheckHistory['timeline'][number]

/** How a stretch is drawn. */
export type StretchLook = 'passed' | 'failed' | 'unknown' | 'other' | 'gap'

const looks = new Map<string, StretchLook>([
  ['PASSED', 'passed'],
  ['FAILED', 'failed'],
  ['UNKNOWN', 'unknown'],
])

/** The look of a result; `null` where AWS was not asked. Only PASSED looks passed. */
export const lookOf = (result: string | null): StretchLook =>
  result === null ? 'gap' : (looks.get(result || 'UNKNOWN') ?? 'other')

/** A result in words; one that the console does not know as it came. */
export const resultWords = (result: string | null): string =>
  result === null ? 'Not sampled' : stateWords(result || 'UNKNOWN').word

/** A stretch as drawn: where it begins and how wide it is, in percent of the whole. */
export interface Bar {
  look: StretchLook
  x: number
  width: number
  key: string
}

/** What is shorter could not be seen, in percent. */
const leastWidth = 0.4

/** The stretches as bars, those that failed last, so that they are not covered where they are widened to be seen. */
export function barsOf({ timeline, from, until }: Pick<CheckHistory, 'timeline' | 'from' | 'until'>): Bar[] {
  const start = Date.parse(from)
  const length = Math.max(1, Date.parse(until) - start)
  const share = (at: string) => ((Date.parse(at) - start) / length) * 100
  const bars = timeline.map((each) => {
    const look = lookOf(each.result)
    const width = share(each.until) - share(each.from)
    const x = share(each.from)
    const seen = look === 'gap' ? width : Math.max(leastWidth, width)
    return { look, x: Math.min(x, 100 - seen), width: seen, key: each.from }
  })
  return bars.toSorted((a, b) => Number(a.look === 'failed') - Number(b.look === 'failed'))
}

/** Marks of time beneath a timeline, as shares of it in percent: its begin, its quarters, its end. */
export function ticksOf({ from, until }: Pick<CheckHistory, 'from' | 'until'>): { at: string; percent: number }[] {
  const [start, end] = [Date.parse(from), Date.parse(until)]
  return [0, 25, 50, 75, 100].map((percent) => ({
    percent,
    at: new Date(start + ((end - start) * percent) / 100).toISOString(),
  }))
}

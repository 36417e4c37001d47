/** A time in which a check had one result. Milliseconds since the epoch. */
export interface Span {
  from: number
  until: number
  result: string
  impairedSince?: number
}

/** How long a check had which results, in seconds; the four add up to the whole. */
export interface Availability {
  passed: number
  failed: number
  /** AWS was asked and could not tell, or said something that the console has no word for. */
  unknown: number
  /** AWS was not asked, or did not answer. */
  unsampled: number
  /** Passed of passed and failed, from 0 to 1; nothing where neither ever was. */
  ratio: number | null
}

/** @param spans of one check; they do not overlap. */
export function availabilityOf(spans: Span[], from: number, until: number): Availability {
  const total = { passed: 0, failed: 0, unknown: 0 }
  for (const span of spans) {
    const length = Math.max(0, Math.min(span.until, until) - Math.max(span.from, from)) / 1000
    if (span.result === 'PASSED') total.passed += length
    else if (span.result === 'FAILED') total.failed += length
    else total.unknown += length
  }
  return withRest(total, (until - from) / 1000)
}

/** What was told in a window of so many seconds, with what was not. */
export function withRest(told: Pick<Availability, 'passed' | 'failed' | 'unknown'>, seconds: number): Availability {
  const { passed, failed, unknown } = told
  return {
    passed,
    failed,
    unknown,
    unsampled: Math.max(0, seconds - passed - failed - unknown),
    ratio: passed + failed > 0 ? passed / (passed + failed) : null,
  }
}

/** One time in which a check failed, as far as it was sampled. Milliseconds since the epoch. */
export interface Incident {
  /** When it was first seen. */
  from: number
  /** When it was last seen. */
  until: number
  /** What came then: `open` where it is the last that is known. */
  end: 'recovered' | 'unknown' | 'unsampled' | 'open'
  /** Since when AWS says that it fails, which may be before it was seen. */
  impairedSince?: number
  /** Seconds within it in which AWS was not asked. */
  unsampled: number
}

/**
 * The incidents in the spans of one check, oldest first. Two failures with a gap between are one incident where AWS says of both
 * that they began at the same time.
 * @param spans in order; they do not overlap.
 */
export function incidentsOf(spans: Span[]): Incident[] {
  const incidents: Incident[] = []
  let last: Incident | undefined
  for (const span of spans) {
    if (span.result !== 'FAILED') {
      if (last?.end === 'open')
        last.end = span.from > last.until ? 'unsampled' : span.result === 'PASSED' ? 'recovered' : 'unknown'
      continue
    }
    const touching = last?.end === 'open' && span.from <= last.until
    const same = last?.end === 'open' && span.impairedSince !== undefined && span.impairedSince === last.impairedSince
    if (last && same) {
      last.unsampled += Math.max(0, span.from - last.until) / 1000
      last.until = span.until
      continue
    }
    if (last?.end === 'open') last.end = touching ? 'recovered' : 'unsampled'
    last = { from: span.from, until: span.until, end: 'open', impairedSince: span.impairedSince, unsampled: 0 }
    incidents.push(last)
  }
  return incidents
}

/** Stretches of a window with one result each, in order and without holes; `null` where AWS was not asked. */
export function timelineOf(
  spans: Span[],
  from: number,
  until: number,
): { from: number; until: number; result: string | null }[] {
  const timeline: { from: number; until: number; result: string | null }[] = []
  const add = (start: number, end: number, result: string | null) => {
    if (end <= start) return
    const last = timeline.at(-1)
    if (last && last.result === result) last.until = end
    else timeline.push({ from: start, until: end, result })
  }
  let at = from
  for (const span of spans) {
    const [start, end] = [Math.max(span.from, at), Math.min(span.until, until)]
    if (end < at || start > until) continue
    add(at, start, null)
    add(start, end, span.result)
    at = Math.max(at, end)
  }
  add(at, until, null)
  return timeline
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { availabilityOf, incidentsOf, type Span, timelineOf } from './availability'

const results = fc.constantFrom('PASSED', 'FAILED', 'UNKNOWN', 'DEGRADED')

/** Spans in order that do not overlap, with and without gaps, on whole milliseconds. */
const spans: fc.Arbitrary<Span[]> = fc
  .array(fc.record({ gap: fc.nat(5_000), length: fc.nat(20_000), result: results, since: fc.option(fc.nat(50_000)) }), {
    maxLength: 30,
  })
  .map((parts) => {
    let at = 0
    return parts.map(({ gap, length, result, since }) => {
      const from = at + (gap < 2_500 ? 0 : gap)
      at = from + length
      return { from, until: at, result, ...(result === 'FAILED' && since !== null ? { impairedSince: since } : {}) }
    })
  })
const someWindow = fc
  .tuple(fc.nat(300_000), fc.nat(300_000))
  .map(([from, length]) => ({ from, until: from + length + 1 }))

/** The slow way: each millisecond by itself, every hundredth of them. */
function bySampling(all: Span[], from: number, until: number) {
  const count = { passed: 0, failed: 0, unknown: 0, unsampled: 0 }
  for (let at = from; at < until; at++) {
    const span = all.find((each) => each.from <= at && at < each.until)
    if (!span) count.unsampled++
    else if (span.result === 'PASSED') count.passed++
    else if (span.result === 'FAILED') count.failed++
    else count.unknown++
  }
  return count
}

describe('availability', () => {
  test('has four parts that add up to the window, none of them negative', () => {
    fc.assert(
      fc.property(spans, someWindow, (all, { from, until }) => {
        const { passed, failed, unknown, unsampled, ratio } = availabilityOf(all, from, until)
        expect(Math.min(passed, failed, unknown, unsampled)).toBeGreaterThanOrEqual(0)
        expect(passed + failed + unknown + unsampled).toBeCloseTo((until - from) / 1000, 6)
        expect(ratio === null).toBe(passed + failed === 0)
        if (ratio !== null) expect(ratio).toBeCloseTo(passed / (passed + failed), 9)
      }),
    )
  })

  test('is what counting each millisecond gives', () => {
    fc.assert(
      fc.property(spans, fc.nat(20_000), fc.integer({ min: 1, max: 3_000 }), (all, from, length) => {
        const counted = bySampling(all, from, from + length)
        const { ratio: _ratio, ...told } = availabilityOf(all, from, from + length)
        for (const [name, milliseconds] of Object.entries(counted)) {
          expect(told[name as keyof typeof told]).toBeCloseTo(milliseconds / 1000, 6)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('of a window is that of its two halves together', () => {
    fc.assert(
      fc.property(spans, someWindow, (all, { from, until }) => {
        const middle = Math.floor((from + until) / 2)
        const [whole, left, right] = [
          availabilityOf(all, from, until),
          availabilityOf(all, from, middle),
          availabilityOf(all, middle, until),
        ]
        expect(left.failed + right.failed).toBeCloseTo(whole.failed, 6)
        expect(left.unsampled + right.unsampled).toBeCloseTo(whole.unsampled, 6)
      }),
    )
  })
})

test('a timeline covers its window without holes or overlaps, and says the same as availability', () => {
  fc.assert(
    fc.property(spans, someWindow, (all, { from, until }) => {
      const parts = timelineOf(all, from, until)
      expect([parts[0]?.from, parts.at(-1)?.until]).toEqual([from, until])
      for (const [at, part] of parts.entries()) {
        expect(part.until).toBeGreaterThan(part.from)
        if (at > 0) expect(part.from).toBe(parts[at - 1]?.until)
      }
      const failed = parts.filter(({ result }) => result === 'FAILED')
      const seconds = failed.reduce((sum, part) => sum + part.until - part.from, 0) / 1000
      expect(seconds).toBeCloseTo(availabilityOf(all, from, until).failed, 6)
    }),
  )
})

describe('incidents', () => {
  const span = (from: number, until: number, result: string, impairedSince?: number): Span => ({
    from,
    until,
    result,
    ...(impairedSince === undefined ? {} : { impairedSince }),
  })

  test('hold all failed time and overlap nowhere', () => {
    fc.assert(
      fc.property(spans, (all) => {
        const found = incidentsOf(all)
        const lasting = found.reduce((sum, each) => sum + (each.until - each.from) / 1000 - each.unsampled, 0)
        expect(lasting).toBeCloseTo(availabilityOf(all, 0, 10_000_000).failed, 6)
        for (const [at, each] of found.entries())
          if (at > 0) expect(each.from).toBeGreaterThanOrEqual(found[at - 1]?.until ?? 0)
        expect(found.slice(0, -1).every(({ end }) => end !== 'open')).toBe(true)
      }),
    )
  })

  test.each([
    ['recovered', [span(0, 10, 'FAILED'), span(10, 20, 'PASSED')]],
    ['unknown', [span(0, 10, 'FAILED'), span(10, 20, 'UNKNOWN')]],
    ['unsampled', [span(0, 10, 'FAILED'), span(15, 20, 'PASSED')]],
    ['open', [span(0, 10, 'PASSED'), span(10, 20, 'FAILED')]],
  ])('end as %s', (end, all) => {
    expect(incidentsOf(all).map((each) => each.end)).toEqual([end])
  })

  test('with a gap are one where AWS names one beginning, and two where it names two', () => {
    expect(incidentsOf([span(0, 10, 'FAILED', 5), span(20, 30, 'FAILED', 5)])).toMatchObject([
      { from: 0, until: 30, end: 'open', unsampled: 0.01 },
    ])
    expect(incidentsOf([span(0, 10, 'FAILED', 5), span(20, 30, 'FAILED', 15)])).toHaveLength(2)
  })
})

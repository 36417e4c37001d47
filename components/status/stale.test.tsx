import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { isOld, useStaleHere } from './stale'
import { StaleRegion } from './stale-region'

const minute = 60_000

test('what is shown is stale once it could not be renewed, or was not for too long: a request that hangs is no excuse', () => {
  expect(isOld({ isError: false, readAt: 0 }, 2 * minute, 2 * minute)).toBe(false)
  expect(isOld({ isError: false, readAt: 0 }, 2 * minute + 1, 2 * minute)).toBe(true)
  expect(isOld({ isError: true, readAt: 0 }, 0, 2 * minute)).toBe(true)
})

function Told() {
  return useStaleHere() ? 'stale' : 'fresh'
}

test('a part of a page is told by the read it shows', () => {
  const of = (isError: boolean) =>
    renderToStaticMarkup(
      <StaleRegion query={{ isError, dataUpdatedAt: Date.now() }} staleAfterMs={minute}>
        <Told />
      </StaleRegion>,
    )
  expect(of(false)).toContain('fresh')
  expect(of(true)).toContain('stale')
})

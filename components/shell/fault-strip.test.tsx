import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { FaultStrip } from './fault-strip'

vi.mock('next/navigation', () => ({ usePathname: () => '/shop' }))
vi.mock('@/lib/query', () => ({
  useRead: () => ({ data: { items: [{ words: 'evs.listEnvironments is late, 40 times more' }, { words: 'b' }] } }),
}))

test('only how many faults are on is announced, not the words that count down', () => {
  const html = renderToStaticMarkup(<FaultStrip connection="shop" />)
  expect(html).toMatch(/role="status">2 faults are on</)
  expect(html).toContain(': evs.listEnvironments is late, 40 times more · b')
  expect(html).not.toMatch(/role="status"[^>]*aria-label/)
})

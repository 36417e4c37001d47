import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import type { ConnectionView } from '@/lib/result'
import { ChangeButton } from './change-button'
import { ChangeLink } from './change-link'
import { ProductionNotice } from './production-notice'
import { ConnectionHere } from './use-connection'

const at = vi.hoisted(() => ({ pathname: '/shop/appflow/connectors' }))
vi.mock('next/navigation', () => ({ usePathname: () => at.pathname }))

const shop: ConnectionView = {
  id: 'shop',
  name: 'Shop',
  kind: 'live',
  badge: 'Live · production',
  production: true,
  readOnly: false,
  account: '111122223333',
  region: 'eu-west-1',
  role: 'viewer',
  noChange: 'This needs the role operator on this connection; yours is viewer.',
}

function markup(pathname: string, connection: ConnectionView) {
  at.pathname = pathname
  return renderToStaticMarkup(
    <ConnectionHere value={connection}>
      <ChangeLink href="/shop/appflow/connectors/register">Register connector</ChangeLink>
      <ChangeButton href="/shop/greengrass/connectors/create">Create connector definition</ChangeButton>
      <ProductionNotice />
    </ConnectionHere>,
  )
}

test('who may not change AWS finds the ways to a change within reach, leading nowhere, with the reason', () => {
  const html = markup('/shop/appflow/connectors', shop)
  expect(html).not.toContain('href')
  expect(html.match(/aria-disabled="true"/g)).toHaveLength(2)
  expect(html.match(/tabindex="0"/gi)).toHaveLength(2)
  expect(html.split('yours is viewer').length - 1).toBeGreaterThanOrEqual(2)
})

test('who may finds them open', () => {
  const html = markup('/shop/appflow/connectors', { ...shop, role: 'operator', noChange: undefined })
  expect(html).toContain('href="/shop/appflow/connectors/register"')
  expect(html).toContain('href="/shop/greengrass/connectors/create"')
  expect(html).not.toContain('aria-disabled')
})

test('a connection on which nothing is changed bars nobody from what concerns the console itself', () => {
  const html = markup('/shop/people', { ...shop, role: 'admin', noChange: 'This connection is switched to read-only.' })
  expect(html).not.toContain('aria-disabled')
  expect(html).not.toContain('production')
})

test('where production is changed, it is said with name, account and Region', () => {
  expect(markup('/shop/appflow/connectors', shop)).toContain(
    'This changes production: Shop, account 111122223333, eu-west-1.',
  )
  expect(markup('/shop/appflow/connectors', { ...shop, production: false })).not.toContain('This changes')
})

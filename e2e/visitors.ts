import { randomUUID } from 'node:crypto'
import type { BrowserContext, Page } from '@playwright/test'
import { actionOf, callAction } from './actions'
import type { Sandbox } from './console'
import { newPerson, operationId, type SignedIn } from './people'
import { adminCookie } from './sign-in'

const port = Number(process.env.PORT)

/** Lets a browser be somebody's. */
const become = (context: BrowserContext, cookie: string) =>
  context.addCookies(
    cookie.split('; ').map((pair) => {
      const at = pair.indexOf('=')
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url: `http://127.0.0.1:${port}` }
    }),
  )

/** The page's browser becomes that of somebody new with these roles. */
export async function signedIn(page: Page, roles: Parameters<typeof newPerson>[1]): Promise<SignedIn> {
  const person = await newPerson(port, roles, adminCookie())
  await become(page.context(), person.cookie)
  return person
}

/** Makes a connection to an account of the sandbox on which nothing is changed. */
export async function readOnlyConnection({ account }: Sandbox): Promise<{ id: string; name: string }> {
  const id = `vault-${randomUUID().slice(0, 8)}`
  const kept = { kind: 'sandbox', account, region: 'us-east-1', source: 'default', profile: '', roleArn: '' }
  const input = { id, name: `The ${id}`, ...kept, externalId: '', production: false, readOnly: true, seen: '' }
  const { result, text } = await callAction(port, actionOf('connections.createConnection'), {
    connection: 'console',
    operationId: operationId(),
    input: JSON.stringify(input),
  })
  if (result?.status !== 'succeeded') throw new Error(text.slice(0, 500))
  return { id, name: input.name }
}

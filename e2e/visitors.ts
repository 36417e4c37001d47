import { randomUUID } from 'node:crypto'
import type { BrowserContext } from '@playwright/test'
import { actionOf, callAction } from './actions'
import { test as base, expect, type Page, type Sandbox } from './console'
import { newPerson, operationId, type SignedIn } from './people'
import { adminCookie } from './sign-in'

const port = Number(process.env.PORT)

/** A test in which some may not do all: what they may not open answers 401 or 403, and a browser complains of that. */
export const test = base.extend({
  quietBrowser: async ({ page }, use) => {
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('console', (message) => {
      const expected = /the server responded with a status of 40[13] /.test(message.text())
      if (['error', 'warning'].includes(message.type()) && !expected) complaints.push(message.text())
    })
    await use(undefined)
    expect(complaints, "complaints in the browser's console").toEqual([])
  },
})

/** Lets a browser be somebody's. */
export const become = (context: BrowserContext, cookie: string) =>
  context.addCookies(
    cookie.split('; ').map((pair) => {
      const at = pair.indexOf('=')
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url: `http://127.0.0.1:${port}` }
    }),
  )

/** Makes somebody with these roles, and lets the browser be theirs. */
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

import { randomUUID } from 'node:crypto'
import { type ActionAnswer, actionOf, callAction } from './actions'
import { admin, firstStartLink } from './sign-in'

/** Somebody who is signed in. */
export interface SignedIn {
  id: string
  email: string
  password: string
  /** As requests carry it. */
  cookie: string
}

const began = Date.now().toString(16).padStart(12, '0')

/** An id as the server gives to a form. */
export const operationId = () => `${began.slice(0, 8)}-${began.slice(8)}-7${randomUUID().slice(15)}`

const succeeded = ({ status, text, result, cookies }: ActionAnswer, what: string) => {
  if (result?.status !== 'succeeded') throw new Error(`${what}: ${status} ${text.slice(0, 500)}`)
  return { cookies, value: result.value }
}

const call = (port: number, operation: string, input: unknown, cookie: string) =>
  callAction(
    port,
    actionOf(operation),
    { connection: 'console', operationId: operationId(), input: JSON.stringify(input) },
    { cookie },
  )

/** Makes the first admin of a console without a browser; gives their cookies. */
export async function firstAdmin(port: number, dataDir: string): Promise<string> {
  const token = new URL(firstStartLink(dataDir)).searchParams.get('token') ?? ''
  const { name, email, password } = admin
  const answer = succeeded(await call(port, 'people.firstAdmin', { token, name, email, password }, ''), 'first admin')
  return answer.cookies.join('; ')
}

/** Signs in without a browser; gives the cookies. */
export async function signInAs(port: number, email: string, password: string, cookie = ''): Promise<string> {
  const answer = succeeded(await call(port, 'people.signIn', { email, password }, cookie), `sign in as ${email}`)
  return answer.cookies.join('; ')
}

/** Takes everything away from somebody. `by` are an admin's cookies. */
export const disable = async (port: number, personId: string, by: string) =>
  void succeeded(await call(port, 'people.disablePerson', { personId }, by), 'disable person')

/** Ends the session of these cookies. */
export const signOut = async (port: number, cookie: string) =>
  void succeeded(await call(port, 'people.signOut', {}, cookie), 'sign out')

/** Signs in as the admin of a console that is reached at `port`. */
export const adminOf = (port: number) => signInAs(port, admin.email, admin.password)

/** Creates somebody with these roles, who sets a password and signs in. `by` are an admin's cookies. */
export async function newPerson(
  port: number,
  roles: Record<string, 'viewer' | 'operator' | 'admin'>,
  by: string,
): Promise<SignedIn> {
  const email = `${randomUUID()}@example.com`
  const password = `their own words ${randomUUID()}`
  const input = {
    name: `Person ${email.slice(0, 4)}`,
    email,
    roles: Object.entries(roles).map(([connection, role]) => ({ connection, role })),
    // Asked for once the admin signed in more than ten minutes ago.
    password: admin.password,
  }
  const { value } = succeeded(await call(port, 'people.createPerson', input, by), 'create person')
  const { personId: id, link } = value as { personId: string; link: string }
  const token = new URL(link).searchParams.get('token') ?? ''
  succeeded(await call(port, 'people.setPassword', { token, password }, ''), 'set password')
  return { id, email, password, cookie: await signInAs(port, email, password) }
}

import { expect, type Page, type Sandbox } from './console'

/** Makes a secret, or changes what is given of one: `{ tags: { EvsAccess: 'True' } }`, `{ deleted: true }`. */
export async function setSecret(
  { account }: Sandbox,
  secret: { name: string; tags?: Record<string, string>; kmsKeyId?: string; description?: string; deleted?: boolean },
) {
  const answer = await fetch(`http://127.0.0.1:${process.env.SANDBOX_PORT}/_sandbox/secretsmanager/secret`, {
    method: 'POST',
    body: JSON.stringify({ account, ...secret }),
  })
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
}

/** The lines of the pre-flight. */
export const preflight = (page: Page) => page.getByRole('list', { name: 'Pre-flight' })
/** One of them, by how its title begins. */
export const line = (page: Page, title: string) =>
  preflight(page)
    .getByRole('listitem')
    .filter({ has: page.getByText(new RegExp(`^${title}`)) })

/** Asks anew until a line says this: an answer is shared for a moment by all who ask the same. */
export async function checkUntil(page: Page, title: string, words: string) {
  await expect(async () => {
    await page.getByRole('button', { name: 'Check again' }).click({ timeout: 1_000 })
    await expect(line(page, title)).toContainText(words, { timeout: 1_000 })
  }).toPass({ timeout: 15_000 })
}

/** From now on a secret's value must not be asked for: a rule that waits for that is still there in the end. */
export async function neverReadSecrets(sandbox: Sandbox) {
  await sandbox.fault('secretsmanager.getSecretValue', { exception: { code: 'InternalServiceError' }, times: 1 })
}

/** Nobody asked for a secret's value since {@link neverReadSecrets}. */
export async function expectNoSecretRead(sandbox: Sandbox) {
  expect((await sandbox.faults()).map(({ operation }) => operation)).toContain('secretsmanager.getSecretValue')
}

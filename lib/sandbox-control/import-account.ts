import 'server-only'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { refusalOf, ruleOf } from '@/lib/access'
import { perform } from '@/lib/action'
import { failure, Refusal } from '@/lib/failure'
import type { Person } from '@/lib/person'
import type { Result } from '@/lib/result'
import { importAccountSchema } from './schema'
import { defineSteering } from './steering'

/** What `/_sandbox/export` answers; what is in it, the sandbox looks at. */
const exportSchema = z.object({ version: z.literal(1), account: z.string(), changes: z.array(z.unknown()) })

/**
 * `POST import`: what a file holds takes the place of the account. Its text comes beside what is recorded, and is read once it is known
 * that whoever asks may.
 */
const importing = (text: string) => {
  let content: unknown
  return defineSteering({
    name: 'sandbox.importAccount',
    input: importAccountSchema,
    target: ({ file }) => `The account, from ${file}`,
    check(_input, { account }) {
      content = parsed(text)
      const file = exportSchema.safeParse(content)
      if (!file.success) throw refusal('This is not a file that the sandbox exported.', 'Choose one that it did.')
      if (file.data.account === account) return
      throw refusal(
        `This file is of account ${file.data.account}; this connection is of account ${account}.`,
        'Import it on a connection of that account.',
      )
    },
    call: () => ({ path: 'import', body: Object(content) }),
  })
}

const refusal = (title: string, next: string) => new Refusal(failure('Invalid', `${title} Nothing was changed.`, next))

/** How an import is found again once its content is gone with its request. */
export const importAccount = importing('')

/**
 * Puts what a file holds in place of the account of a connection, in the way of a server action: whoever asks may be an operator,
 * and it is recorded first. The file itself is too large for a form, and is not kept; its digest is.
 * @param read gives the file's content; not asked for where the person may not import
 */
export async function takeImport(
  person: Person | undefined,
  read: () => Promise<string>,
  asked: { connection: string; operationId: string; file: string },
  headers: Headers,
): Promise<Result<null>> {
  const { file, ...request } = asked
  // Refused once more below, where it is recorded: here so that nobody else's megabytes are read.
  const refused = refusalOf(ruleOf('actions', importAccount.name), person, asked.connection)
  const text = refused ? '' : await read()
  const bytes = Buffer.byteLength(text)
  const sha256 = createHash('sha256').update(text).digest('hex')
  const input = JSON.stringify({ file, bytes, sha256 })
  return await perform(importing(text), { ...request, input }, headers)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

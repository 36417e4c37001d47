import 'server-only'
import { z } from 'zod'
import { mayRead } from '@/lib/audit/scope'
import { failure, Refusal } from '@/lib/failure'
import type { Person } from '@/lib/person'
import { personalItemRead } from '@/lib/read'
import type { OperationView } from '@/lib/result'
import { defineService } from '@/lib/service'
import { settle } from './settle'
import { latestOperations, operationView } from './views'

/** The console's own records, read like a service's. What it changed of itself is for admins. */
export const operations = defineService({
  name: 'operations',
  title: 'Records',
  console: true,
  navigation: [],
  words: {},
  reads: {
    /** One recorded change. */
    operation: personalItemRead(z.strictObject({ id: z.uuid() }), async ({ id }, { connection, person }) => {
      const found = await operationFor(person, connection.id, id)
      if (found) return found
      throw new Refusal(
        failure('NotFound', 'There is no record of this change.', 'It was never recorded, so nothing was sent to AWS.'),
      )
    }),
    /** The newest changes of the connection and all that are open, without their events. */
    latest: personalItemRead(z.strictObject({}), async (_args, { connection, person }) =>
      mayRead(person, connection.id) ? await latestOperations(connection.id, 50) : [],
    ),
  },
  changes: { settle },
})

/** Changes of the console itself are shown on every connection: to admins, and to who made them. */
async function operationFor(person: Person, connection: string, id: string): Promise<OperationView | undefined> {
  const here = mayRead(person, connection) ? await operationView(connection, id) : undefined
  if (here) return here
  const ofConsole = await operationView('console', id)
  return ofConsole && (mayRead(person, 'console') || ofConsole.actor?.id === person.id) ? ofConsole : undefined
}

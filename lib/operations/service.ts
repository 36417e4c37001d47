import 'server-only'
import { z } from 'zod'
import { failure, Refusal } from '@/lib/failure'
import { itemRead } from '@/lib/read'
import { defineService } from '@/lib/service'
import { latestOperations, operationView } from './records'

/** The console's own records, read like a service's. */
export const operations = defineService({
  name: 'operations',
  title: 'Records',
  console: true,
  navigation: [],
  words: {},
  reads: {
    /** One recorded change. */
    operation: itemRead(z.strictObject({ id: z.uuid() }), async ({ id }, { connection }) => {
      const found = await operationView(connection.id, id)
      if (found) return found
      throw new Refusal(
        failure('NotFound', 'There is no record of this change.', 'It was never recorded, so nothing was sent to AWS.'),
      )
    }),
    /** The newest changes of the connection and all that are open, without their events. */
    latest: itemRead(z.strictObject({}), async (_args, { connection }) => await latestOperations(connection.id, 50)),
  },
  changes: {},
})

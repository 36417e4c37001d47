import 'server-only'
import { eq } from 'drizzle-orm'
import { actorOf, record } from '@/lib/audit/record'
import { operations } from '@/lib/db/schema'
import { failure, Refusal } from '@/lib/failure'
import { paths } from '@/lib/paths'
import { roleOn } from '@/lib/person'
import { defineConsoleChange } from './console-change'
import { settleSchema } from './schema'

/** A person says what AWS holds of a change that the console could not tell of. Nothing is changed in AWS. */
export const settle = defineConsoleChange({
  name: 'operations.settle',
  input: settleSchema,
  target: ({ id }) => id,
  async run({ id, verdict, note }, { tx, person, connection }) {
    const [row] = await tx.select().from(operations).where(eq(operations.id, id)).for('update')
    // Who may is asked of the connection of the address, so that must be the operation's.
    if (!row || row.connection !== connection) {
      throw new Refusal(failure('NotFound', 'There is no record of this change here.', 'Open it from the overview.'))
    }
    if (row.settledAt) {
      throw new Refusal(
        failure(
          'Settled',
          `${row.settledBy} has settled this change already.`,
          'Reload the page to see what they found.',
        ),
      )
    }
    if (row.state !== 'unresolved') {
      throw new Refusal(
        failure('NotUnresolved', 'The console knows what became of this change.', 'Reload the page to see it.'),
      )
    }
    await tx
      .update(operations)
      .set({ settledAt: new Date(), settledBy: person.name, settledNote: note, settledAs: verdict })
      .where(eq(operations.id, id))
    const found = { settledAs: verdict, note }
    const href = paths.operation(connection, id)
    await record(
      {
        kind: 'settled',
        action: row.action,
        text: `A person looked: AWS ${verdict === 'made' ? 'made' : 'did not make'} the change. ${note}`,
        actor: actorOf(person, roleOn(person, connection)),
        connection,
        account: row.account,
        region: row.region,
        target: row.target,
        operationId: id,
        digest: row.digest,
        base: row.baseVersion,
        diff: found,
        resourceId: row.resourceId ?? undefined,
        href: row.href ?? undefined,
        requestId: row.requestId ?? undefined,
      },
      tx,
    )
    return { value: null, diff: { before: { state: row.state }, after: found }, resourceId: id, href }
  },
})

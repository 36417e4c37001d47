import 'server-only'
import { eq } from 'drizzle-orm'
import { people, settings } from '@/lib/db/schema'
import { failure, Refusal } from '@/lib/failure'
import { defineConsoleChange } from '@/lib/operations/console-change'
import { paths } from '@/lib/paths'
import { changeSettingsSchema } from '@/lib/people/admin-schema'
import { prove } from './fresh'

const name = 'requireSecondFactor'

/** Decides whether local admins and operators need a second factor. */
export const changeSettings = defineConsoleChange({
  name: 'people.changeSettings',
  input: changeSettingsSchema,
  secret: ['password'],
  target: () => 'settings of the console',
  prepare: (input, context) => prove(input, context),
  async run({ requireSecondFactor }, { tx, person }) {
    const [own] = await tx.select({ has: people.twoFactorEnabled }).from(people).where(eq(people.id, person.id))
    if (requireSecondFactor && person.source === 'local' && !own?.has) throw new Refusal(ownFirst())
    const [before] = await tx.select({ value: settings.value }).from(settings).where(eq(settings.name, name))
    await tx
      .insert(settings)
      .values({ name, value: requireSecondFactor })
      .onConflictDoUpdate({ target: settings.name, set: { value: requireSecondFactor } })
    return {
      value: { requireSecondFactor },
      diff: { before: { requireSecondFactor: before?.value === true }, after: { requireSecondFactor } },
      href: paths.people.people('console'),
    }
  },
})

const ownFirst = () =>
  failure(
    'SecondFactorNeeded',
    'You have no second factor yourself. Nothing was changed.',
    'Set yours up first, then demand it of others.',
  )

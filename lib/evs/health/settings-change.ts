import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import { eq } from 'drizzle-orm'
import { settings } from '@/lib/db/schema'
import { updateHealthSettingsSchema } from '@/lib/evs/schema'
import { failure, Refusal } from '@/lib/failure'
import { defineConsoleChange } from '@/lib/operations/console-change'
import { defaultSettings, settingsIn, settingsName } from './settings'
import { hasten } from './targets'

/**
 * Decides how often AWS is asked for the health of EVS, and how long the answers are kept, unless somebody else did meanwhile. It
 * holds at once.
 */
export const updateHealthSettings = defineConsoleChange({
  name: 'evs.updateHealthSettings',
  input: updateHealthSettingsSchema,
  target: () => 'settings of EVS health',
  async run({ seen, ...wanted }, { tx }) {
    // A row that is not there cannot be locked: without it two first changes would not see each other.
    await tx.insert(settings).values({ name: settingsName, value: defaultSettings }).onConflictDoNothing()
    const ours = eq(settings.name, settingsName)
    const [row] = await tx.select({ value: settings.value }).from(settings).where(ours).for('update')
    const before = settingsIn(row?.value)
    if (!isDeepStrictEqual(before, seen)) {
      const why = 'Somebody else changed these settings since this form was opened. Nothing was changed by this submit.'
      const details = Object.entries(before).map(([name, value]) => `Now: ${name} ${value}`)
      throw new Refusal(failure('Moved', why, 'See what they are now, then change them again.', { details }))
    }
    await tx.update(settings).set({ value: wanted }).where(ours)
    await hasten(tx, before, wanted)
    return { value: wanted, diff: { before, after: wanted } }
  },
})

import 'server-only'
import { eq } from 'drizzle-orm'
import { settings } from '@/lib/db/schema'
import { updateHealthSettingsSchema } from '@/lib/evs/schema'
import { defineConsoleChange } from '@/lib/operations/console-change'
import { settingsIn, settingsName } from './settings'
import { hasten } from './targets'

/** Decides how often AWS is asked for the health of EVS, and how long the answers are kept. It holds at once. */
export const updateHealthSettings = defineConsoleChange({
  name: 'evs.updateHealthSettings',
  input: updateHealthSettingsSchema,
  target: () => 'settings of EVS health',
  async run(wanted, { tx }) {
    const [before] = await tx.select({ value: settings.value }).from(settings).where(eq(settings.name, settingsName))
    await tx
      .insert(settings)
      .values({ name: settingsName, value: wanted })
      .onConflictDoUpdate({ target: settings.name, set: { value: wanted } })
    await hasten(tx, settingsIn(before?.value), wanted)
    return { value: wanted, diff: { before: settingsIn(before?.value), after: wanted } }
  },
})

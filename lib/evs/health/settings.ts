import 'server-only'
import { eq } from 'drizzle-orm'
import { db } from '@/lib/db/client'
import { settings } from '@/lib/db/schema'
import { type HealthSettings, healthSettingsSchema } from '@/lib/evs/schema'

/** The name under which they are kept. */
export const settingsName = 'evsHealth'

/** What holds until an admin decides otherwise. */
export const defaultSettings: HealthSettings = {
  sampling: true,
  transitionalSeconds: 60,
  steadySeconds: 300,
  retentionDays: 90,
}

/** The settings in a kept value; the defaults where there is none, or none that can be read. */
export function settingsIn(value: unknown): HealthSettings {
  const kept = healthSettingsSchema.safeParse(value)
  return kept.success ? kept.data : defaultSettings
}

/** How often AWS is asked, and how long what it said is kept. */
export async function healthSettingsNow(): Promise<HealthSettings> {
  const [row] = await db().select({ value: settings.value }).from(settings).where(eq(settings.name, settingsName))
  return settingsIn(row?.value)
}

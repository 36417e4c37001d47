import 'server-only'
import { z } from 'zod'
import { itemRead } from '@/lib/read'

/** The account and Region that the connection works on, for forms that take ARNs. Asks nobody. */
export const place = itemRead(z.strictObject({}), async (_args, { connection: { account, region } }) => ({
  account,
  region,
}))

import 'server-only'
import { within } from '@/lib/aws/within'
import type { Change, FindContext } from './change'

/** How long reading back may take; the operator waits for it. */
const verifyWithinMs = 4_000

const unread = 'What AWS holds now could not be read back: look at it before you build on it.'

/** What the change came to, read back where it says how; `warning` is for the record. It never throws. */
export async function verified<Input, Value>(
  change: Pick<Change<Input, Value>, 'verify'>,
  value: Value,
  input: Input,
  { connection, matches }: Pick<FindContext, 'connection' | 'matches'>,
): Promise<{ value: Value; warning?: string }> {
  if (!change.verify) return { value }
  const signal = AbortSignal.timeout(verifyWithinMs)
  try {
    return await within(signal, change.verify(value, input, { connection, signal, matches }))
  } catch {
    return { value, warning: unread }
  }
}

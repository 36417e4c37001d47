import 'server-only'
import { bounded } from '@/lib/aws/bounded'
import { isAwsError, isThrottling } from '@/lib/aws/errors'
import { failureOf } from '@/lib/failure'
import { greengrassWords } from './words'

const atOnce = 6
const perStep = 12

/**
 * Rows for these ids, in steps as they are read. One that cannot be read is shown as such; where AWS answers nothing at all,
 * limits or refuses every call, the reading ends there.
 */
export async function* inSteps<Row>(
  ids: string[],
  read: (id: string) => Promise<Row>,
  unread: (id: string) => Row,
): AsyncGenerator<Row[], string | undefined> {
  let missing = 0
  const row = async (id: string) => {
    try {
      return await read(id)
    } catch (error) {
      if (!isAwsError(error) || isThrottling(error) || failureOf(error, greengrassWords).refusesAll) throw error
      missing++
      return unread(id)
    }
  }
  const all = [...new Set(ids)]
  for (let i = 0; i < all.length; i += perStep) yield await bounded(all.slice(i, i + perStep), atOnce, row)
  return missing > 0 ? `${missing} could not be read.` : undefined
}

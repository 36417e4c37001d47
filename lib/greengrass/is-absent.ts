import 'server-only'
import { isAwsError } from '@/lib/aws/errors'

/** Whether AWS answers a read that it does not have the thing; any other error is thrown on. */
export async function isAbsent(reading: Promise<unknown>): Promise<boolean> {
  return (await orAbsent(reading)) === undefined
}

/** What a read gives, or nothing where AWS does not have it (404, whatever its code). */
export async function orAbsent<Value>(reading: Promise<Value>): Promise<Value | undefined> {
  try {
    return await reading
  } catch (error) {
    if (isAwsError(error) && error.$metadata.httpStatusCode === 404) return undefined
    throw error
  }
}

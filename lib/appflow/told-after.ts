import 'server-only'
import { isAwsError } from '@/lib/aws/errors'

/** Sends, and where AWS refuses with `code` adds what it holds to the details of its error; what cannot be read then adds nothing. */
export async function toldAfter<Value>(
  code: string,
  sending: Promise<Value>,
  look: () => Promise<string[]>,
): Promise<Value> {
  try {
    return await sending
  } catch (error) {
    if (isAwsError(error) && error.name === code) {
      const lines = await look().catch(() => [])
      error.ErrorDetails = lines.map((DetailedErrorMessage) => ({ DetailedErrorMessage }))
    }
    throw error
  }
}

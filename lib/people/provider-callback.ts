import 'server-only'
import { Refusal } from '@/lib/failure'
import { auth } from './auth'
import { addressKey, spend } from './limiter'
import { addressOf } from './session'

/** Lets better-auth look at what an identity provider sent a browser back with, at most as often as passwords may be tried. */
export async function answerProvider(request: Request): Promise<Response> {
  try {
    await spend('address', addressKey(addressOf(request.headers)))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return new Response(`${error.failure.title} ${error.failure.next}\n`, { status: 429 })
  }
  return await (await auth()).handler(request)
}

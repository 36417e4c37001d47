import type { Failure } from '@/lib/result'

/** What the console's server takes at most, less what surrounds a form on its way, in bytes. */
const mostBytes = 254 * 1024

/** Why a form is not sent: the server would turn it away without reading it, so nobody could say why. `input`: its JSON text. */
export function tooLarge(input: string): Failure | undefined {
  // Text within JSON: each quote and backslash goes with another one.
  const bytes = new TextEncoder().encode(JSON.stringify(input)).length
  if (bytes <= mostBytes) return undefined
  return {
    code: 'TooLarge',
    title: `The form has ${Math.ceil(bytes / 1024)} KB; the console takes ${mostBytes / 1024} KB. Nothing was sent to AWS.`,
    next: 'Shorten what is longest, or leave out what this change does not need.',
    message: '',
    at: new Date().toISOString(),
    retryable: false,
  }
}

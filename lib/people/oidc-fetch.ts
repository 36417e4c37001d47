import 'server-only'

const patienceMs = 5_000
const mostBytes = 256 * 1024

/**
 * A JSON document of the identity provider's, of at most 256 KB. A redirect is not followed: it could lead anywhere.
 * @throws Error when there is none within 5 seconds
 */
export async function fetchJson(url: string, headers: Record<string, string> = {}): Promise<unknown> {
  const signal = AbortSignal.timeout(patienceMs)
  const answer = await fetch(url, { headers: { accept: 'application/json', ...headers }, redirect: 'error', signal })
  if (!answer.ok) throw new Error(`The identity provider answered ${answer.status}.`)
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of answer.body ?? []) {
    bytes += part.length
    if (bytes > mostBytes) throw new Error('The identity provider answered more than 256 KB.')
    parts.push(part)
  }
  return JSON.parse(Buffer.concat(parts).toString('utf8'))
}

import { config } from '@/lib/config'

/** The largest body that a form can send, in bytes. */
export const mostBodyBytes = 256 * 1024

/** Why a request is not served. */
export interface GateRefusal {
  status: number
  reason: string
}

const loopback = ['localhost', '127.0.0.1', '[::1]']
const hosts = new Set([...loopback, config.host].map((host) => `${host}:${config.port}`))

/**
 * Turns away what is not the console's own page: a name that was made to point at this machine, a form or script of another
 * site, and bodies that no form of the console sends.
 */
export function refusalOf(method: string, headers: Headers): GateRefusal | undefined {
  const host = headers.get('host')?.toLowerCase() ?? ''
  if (!hosts.has(host)) {
    return {
      status: 421,
      reason: `This console answers as localhost:${config.port} only, not as the host it was asked for.`,
    }
  }
  if (method === 'GET' || method === 'HEAD') return undefined
  const site = headers.get('sec-fetch-site')
  const origin = headers.get('origin')
  const ours = site ? site === 'same-origin' : origin === `http://${host}`
  if (!ours)
    return { status: 403, reason: 'Changes are accepted from the pages of this console only. Nothing was changed.' }
  if (Number(headers.get('content-length') ?? 0) > mostBodyBytes) {
    return { status: 413, reason: 'The request is larger than 256 KB. Nothing was sent to AWS.' }
  }
  return undefined
}

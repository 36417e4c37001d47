import { mostBodyBytes, mostImportBytes } from '@/lib/body-limits'
import { config } from '@/lib/config'

/** Why a request is not served. */
export interface GateRefusal {
  status: number
  reason: string
}

/** Under which names a console is asked for. */
export interface GateNames {
  host: string
  port: number
  publicOrigin: string
}

const loopback = ['localhost', '127.0.0.1', '[::1]']
const wildcard = ['0.0.0.0', '::']

/** What a body may have, by the path that it is sent to. */
const mostBytesAt = (path: string) => (/^\/api\/sandbox\/[^/]+$/.test(path) ? mostImportBytes : mostBodyBytes)

const sizeWords = (bytes: number) => (bytes < 1024 * 1024 ? `${bytes / 1024} KB` : `${bytes / 1024 / 1024} MB`)

/** The `Host` of a request to an origin, as browsers send it. */
const hostOf = (origin: string) => new URL(origin).host

/**
 * Turns away what is not the console's own page: a name that was made to point at this machine, a form or script of another
 * site, and bodies that no form of the console sends.
 */
export function gateFor({ host, port, publicOrigin }: GateNames) {
  const names = wildcard.includes(host) ? loopback : [...loopback, host.includes(':') ? `[${host}]` : host]
  const origins = new Map(names.map((name) => [`${name}:${port}`, `http://${name}:${port}`]))
  origins.set(hostOf(publicOrigin), publicOrigin)
  return (method: string, headers: Headers, path: string): GateRefusal | undefined => {
    const ours = origins.get(headers.get('host')?.toLowerCase() ?? '')
    if (!ours) {
      const reason = `This console answers as ${hostOf(publicOrigin)} only, not as the host it was asked for.`
      return { status: 421, reason }
    }
    if (method === 'GET' || method === 'HEAD') return undefined
    const site = headers.get('sec-fetch-site')
    const origin = headers.get('origin')
    // A form that is sent before its page's scripts run hides its origin, as all that the console's pages send; a browser still
    // says that it is of the same one.
    const sameSite = site === 'same-origin' && (origin === null || origin === 'null' || origin === ours)
    if (!(site === null ? origin === ours : sameSite))
      return { status: 403, reason: 'Changes are accepted from the pages of this console only. Nothing was changed.' }
    if (method !== 'POST') return { status: 405, reason: 'Pages are asked for with GET, and change things with POST.' }
    if (headers.has('transfer-encoding')) {
      return { status: 411, reason: 'The request does not say how long it is. Nothing was sent to AWS.' }
    }
    const most = mostBytesAt(path)
    if (Number(headers.get('content-length') ?? 0) > most) {
      return { status: 413, reason: `The request is larger than ${sizeWords(most)}. Nothing was sent to AWS.` }
    }
    return undefined
  }
}

/** Why this console does not serve a request; nothing when it does. */
export const refusalOf = gateFor(config)

/** Whether a request came to the public origin, over HTTPS. */
export const cameSecurely = (headers: Headers): boolean =>
  config.publicOrigin.startsWith('https:') && headers.get('host')?.toLowerCase() === hostOf(config.publicOrigin)

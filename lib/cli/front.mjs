import { subscribe } from 'node:diagnostics_channel'
import { Server } from 'node:http'
import { isIP } from 'node:net'
import { trustedPeers } from './peers.mjs'

// Loaded into the console's own process before Next. What Next hands on does not tell who is at the other end of a connection
// from who a header says is there, nor one Host header from two.

/**
 * @typedef {Pick<import('node:http').IncomingMessage, 'headers' | 'rawHeaders' | 'url'> & {
 *   socket: { remoteAddress?: string } }} Received
 */

/** What only a proxy of ours may say, or what only the console says to itself. */
const notForClients =
  /^(?:x-forwarded(?:-.*)?|forwarded|x-real-ip|x-client-address|x-client-ip|true-client-ip|x-path|x-nonce|x-straightened|x-original-url|x-rewrite-url|x-middleware-.*|x-http-method(?:-override)?|x-method-override)$/

/** @param {string | undefined} address */
const plain = (address = '') => address.replace(/^::ffff:(?=\d+\.)/i, '')

/** @param {Received} request */
const namesOneHost = ({ rawHeaders, url = '' }) =>
  url.startsWith('/') && rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host').length === 1

/**
 * Prepares a request before anything else sees it: nothing remains of what clients claim about proxies, `x-client-address` tells
 * where it came from, and one that names two hosts, or none, names none.
 *
 * @param {Received} request
 * @param {(address: string) => boolean} trusts Whether the `X-Real-IP` of a peer is believed.
 */
export function receive(request, trusts) {
  const { headers, socket } = request
  const peer = plain(socket.remoteAddress)
  const told = plain(String(headers['x-real-ip'] ?? ''))
  for (const name of Object.keys(headers)) if (notForClients.test(name)) delete headers[name]
  headers['x-client-address'] = trusts(peer) && isIP(told) ? told : peer
  if (!namesOneHost(request)) {
    request.url = '/'
    headers.host = ''
  }
  // Next would lead to the straight path itself, before anyone looks at the host.
  const [path = '', ...query] = (request.url ?? '').split('?')
  if (!/\\|\/\//.test(path)) return
  request.url = [path.replace(/[\\/]+/g, '/'), ...query].join('?')
  headers['x-straightened'] = '1'
}

/**
 * Makes servers take a request to upgrade for an ordinary one (https://nodejs.org/api/http.html#event-upgrade): the console has
 * no web sockets, and Next would leave the connection open without an answer.
 *
 * @param {{ prototype: import('node:http').Server }} servers
 */
export function refuseUpgrades({ prototype }) {
  const { on } = prototype
  /** @type {typeof on} */
  prototype.on = function (event, listener) {
    return event === 'upgrade' ? this : on.call(this, event, listener)
  }
}

// The development server sends changed code over one.
if (process.env.NODE_ENV === 'production') refuseUpgrades(Server)
const trusts = trustedPeers(process.env.TRUSTED_PROXY ?? '')
// Published for each request before the server's own listeners are called.
subscribe('http.server.request.start', (message) => {
  if (typeof message === 'object' && message !== null && 'request' in message) {
    receive(/** @type {Received} */ (message.request), trusts)
  }
})
process.env.CONSOLE_FRONT = 'loaded'

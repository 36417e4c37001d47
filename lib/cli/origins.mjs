const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/

/**
 * @param {string} text
 * @returns {URL | undefined}
 */
const parse = (text) => (URL.canParse(text) ? new URL(text) : undefined)

/**
 * The origin that a variable names (https://html.spec.whatwg.org/multipage/browsers.html#concept-origin), as browsers write it:
 * lower case, without the scheme's own port and without a last slash.
 *
 * @param {string} name
 * @param {string | undefined} value
 * @param {{ path?: boolean, plain?: boolean }} [may] More than an origin: a path; HTTP to other machines.
 * @returns {string | undefined} nothing when the variable is not set
 * @throws {Error} that names the variable and what it must be
 */
export function originOf(name, value, { path = false, plain = false } = {}) {
  if (!value) return undefined
  const url = parse(value)
  const bare = url && !url.username && !url.password && !url.search && !url.hash && (path || url.pathname === '/')
  const scheme =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && (plain || loopback.test(url.hostname))) || false
  if (bare && scheme) return url.origin
  throw new Error(
    `${name} must be an ${path ? 'address' : 'origin'} such as https://console.example.com` +
      `${plain ? '' : ' (http only for this machine itself)'}, not "${value}".`,
  )
}

/**
 * Which database an address names, without who signs in there.
 *
 * @param {string} name
 * @param {string} value
 * @throws {Error} that does not repeat the address: it may hold a password
 */
export function serverOf(name, value) {
  const url = parse(value)
  if (!url || !/^postgres(?:ql)?:$/.test(url.protocol)) {
    throw new Error(`${name} must be an address such as postgresql://user:password@host:5432/database.`)
  }
  return `${url.hostname}:${url.port || 5432}${url.pathname}${url.searchParams.get('host') ?? ''}`
}

import { BlockList, isIP } from 'node:net'

/** @param {string} address */
const familyOf = (address) => (isIP(address) === 6 ? 'ipv6' : 'ipv4')

/**
 * Tells some addresses from all others.
 *
 * @param {string} name The variable that lists them.
 * @param {string} list Addresses and networks such as `10.0.0.7, 10.1.0.0/16, fd00::/8`.
 * @returns {(address: string) => boolean}
 * @throws {Error} that names the entry which is neither
 */
export function addressList(name, list) {
  const addresses = new BlockList()
  for (const entry of list.split(/[\s,]+/).filter(Boolean)) {
    const [address = '', bits, ...more] = entry.split('/')
    const longest = isIP(address) === 6 ? 128 : 32
    const fine = isIP(address) && more.length === 0 && (bits === undefined || /^\d{1,3}$/.test(bits))
    if (!fine || Number(bits ?? 0) > longest) {
      throw new Error(`${name} must list addresses and networks such as 10.0.0.7 or 10.1.0.0/16, not "${entry}".`)
    }
    addresses.addSubnet(address, Number(bits ?? longest), familyOf(address))
  }
  return (address) => isIP(address) !== 0 && addresses.check(address, familyOf(address))
}

/**
 * Tells the addresses of the reverse proxies that are believed from all others.
 *
 * @param {string} list
 * @throws {Error}
 */
export const trustedPeers = (list) => addressList('TRUSTED_PROXY', list)

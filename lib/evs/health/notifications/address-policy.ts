import 'server-only'
import { BlockList, isIP } from 'node:net'
import { config } from '@/lib/config'

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** @param networks addresses and networks as `10.0.0.0/8`, which are known to be such */
function listOf(networks: string[]): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', bits] = network.split('/')
    const longest = isIP(address) === 6 ? 128 : 32
    list.addSubnet(address, Number(bits ?? longest), familyOf(address))
  }
  return list
}

const loopback = listOf(['127.0.0.0/8', '::1'])
/** Where clouds give credentials to whoever asks (EC2, ECS, EKS): never a receiver of messages. */
const metadata = listOf(['169.254.169.254', '169.254.170.2', '169.254.170.23', 'fd00:ec2::254', 'fd00:ec2::23'])
const linkLocal = listOf(['169.254.0.0/16', 'fe80::/10'])
const own = listOf(['10.0.0.0/8', '100.64.0.0/10', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'])
/** https://www.iana.org/assignments/iana-ipv4-special-registry and its like for IPv6 */
const special = listOf([
  ...['0.0.0.0/8', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '198.18.0.0/15', '198.51.100.0/24'],
  ...['203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4', '2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'],
])
const global6 = listOf(['2000::/3'])
const allowed = listOf(config.notifyPrivate.split(/[\s,]+/).filter(Boolean))

/** An IPv4 address that stands within an IPv6 one is judged as what it is. */
const plain = (address: string) => /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address

/** Whether it is this machine itself. */
export function isLoopback(address: string): boolean {
  const it = plain(address)
  return isIP(it) !== 0 && loopback.check(it, familyOf(it))
}

/** Why messages are not sent to an address; nothing where they may be. NOTIFY_PRIVATE allows what is not public. */
export function whyRefused(address: string): string | undefined {
  const it = plain(address)
  if (isIP(it) === 0) return 'no address'
  const family = familyOf(it)
  const within = (list: BlockList) => list.check(it, family)
  if (within(metadata)) return "the cloud's metadata service"
  if (within(loopback) || within(allowed)) return undefined
  if (within(linkLocal)) return 'a link-local address'
  if (within(own)) return 'a private address'
  return within(special) || (family === 'ipv6' && !within(global6)) ? 'not a public address' : undefined
}

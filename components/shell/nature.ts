import type { ConnectionView } from '@/lib/result'

/** What a change made here would touch: nothing real, an account, an account that others depend on, or the console alone. */
export type Nature = 'sandbox' | 'live' | 'production' | 'console'

/** The nature of a connection; production is what an admin marked as such. */
export function natureOf({ kind, production }: Pick<ConnectionView, 'kind' | 'production'>): Nature {
  return kind === 'live' && production ? 'production' : kind
}

/** The connection's own name, where its badge and account do not say it already. */
export function ownNameOf({
  name,
  badge,
  account,
}: Pick<ConnectionView, 'name' | 'badge' | 'account'>): string | undefined {
  return [badge, `${badge} ${account}`].includes(name) ? undefined : name
}

/** The connection as a browser's title names it: `Live · production orders 111122223333 eu-west-1`. */
export function titleOf(connection: Pick<ConnectionView, 'badge' | 'name' | 'account' | 'region'>): string {
  const { badge, account, region } = connection
  return [badge, ownNameOf(connection), account, region].filter(Boolean).join(' ')
}

/** The connection as one line to choose it by. */
export const choiceOf = ({ name, account, region, production }: ConnectionView): string =>
  [name, account, region, production ? 'production' : ''].filter(Boolean).join(' · ')

/** What is said wherever a change is submitted or confirmed; nothing where production is not touched. */
export function productionWords(connection: ConnectionView): string | undefined {
  if (natureOf(connection) !== 'production') return undefined
  return `This changes production: ${connection.name}, account ${connection.account}, ${connection.region}.`
}

/** Whether the connection is switched to read-only, as far as the person who looks could otherwise change something there. */
export function isReadOnly({ kind, role, noChange }: ConnectionView): boolean {
  return kind !== 'console' && role !== 'viewer' && noChange !== undefined
}

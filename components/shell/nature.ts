import { accountUnknown, type ConnectionView } from '@/lib/result'

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

/** The account as texts name it: its number, or that it is not known. */
export const accountWords = (account: string): string => (account === accountUnknown ? 'account unknown' : account)

/** The connection as a browser's title names it: `Live · production orders 111122223333 eu-west-1`. */
export function titleOf(connection: Pick<ConnectionView, 'badge' | 'name' | 'account' | 'region'>): string {
  const { badge, account, region } = connection
  return [badge, ownNameOf(connection), accountWords(account), region].filter(Boolean).join(' ')
}

/** The connection as one line to choose it by. */
export const choiceOf = ({ name, account, region, production }: ConnectionView): string =>
  [name, accountWords(account), region, production ? 'production' : ''].filter(Boolean).join(' · ')

/** What is said wherever a change is submitted or confirmed; nothing where production is not touched. */
export function productionWords(connection: ConnectionView): string | undefined {
  if (natureOf(connection) !== 'production') return undefined
  const { name, account, region } = connection
  const where = account === accountUnknown ? accountWords(account) : `account ${account}`
  return `This changes production: ${name}, ${where}, ${region}.`
}

/** Whether it is said of the connection that it is read-only: of the console itself, which has no account, it is not. */
export const isReadOnly = ({ kind, readOnly }: ConnectionView): boolean => readOnly && kind !== 'console'

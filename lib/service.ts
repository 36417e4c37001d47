import 'server-only'
import { ruleOf } from '@/lib/access'
import type { ServiceWords } from '@/lib/failure'
import type { AnyChange } from '@/lib/operations/change'
import type { AnyRead } from '@/lib/read'

/** What a service brings to the console. */
export interface Service {
  /** As in `appflow`; the first part of the names of its reads and changes. */
  name: string
  title: string
  /** It is of the console itself, not of AWS: its reads work on every connection, also on the pseudo connection `console`. */
  console?: true
  /** It is there on connections of the sandbox alone. */
  sandbox?: true
  /** Its lines of the side navigation; one with a page, as `lib/access.ts` names it, is for those who may open that page. */
  navigation: { text: string; href: (connection: string) => string; page?: string }[]
  words: ServiceWords
  reads: Record<string, AnyRead>
  changes: Record<string, AnyChange | { kind: 'console' | 'door'; name: string }>
}

/**
 * Defines a service; keeps the types of its reads and changes.
 * @throws Error while the module loads when the permission table does not name one of them
 */
export function defineService<const S extends Service>(service: S): S {
  for (const name of Object.keys(service.reads)) ruleOf('reads', `${service.name}.${name}`)
  for (const change of Object.values(service.changes)) ruleOf('actions', change.name)
  return service
}

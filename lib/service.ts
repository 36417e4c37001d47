import 'server-only'
import type { ServiceWords } from '@/lib/failure'
import type { AnyChange } from '@/lib/operations/change'
import type { AnyRead } from '@/lib/read'

/** What a service brings to the console. */
export interface Service {
  /** As in `appflow`; the first part of the names of its reads and changes. */
  name: string
  title: string
  /** Its lines of the side navigation. */
  navigation: { text: string; href: (connection: string) => string }[]
  words: ServiceWords
  reads: Record<string, AnyRead>
  changes: Record<string, AnyChange>
}

/** Defines a service; keeps the types of its reads and changes. */
export function defineService<const S extends Service>(service: S): S {
  return service
}

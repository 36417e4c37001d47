import type { DataOf } from '@/lib/query'

/** What a connection's form starts from, made by the server for it alone. */
export type Draft = DataOf<'connections', 'draft'>['value']

/** One connection as its page and its forms read it. */
export type Connection = DataOf<'connections', 'connection'>['value']

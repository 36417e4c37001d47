import 'server-only'
import { noSuchConnection, refusalOf, ruleOf } from '@/lib/access'
import { connectionFor } from '@/lib/connections/connection'
import { failure } from '@/lib/failure'
import type { Person } from '@/lib/person'
import { type AnyRead, type ReadChunk, readChunks } from '@/lib/read'
import type { Failure } from '@/lib/result'
import type { Service } from '@/lib/service'
import { services } from '@/lib/services'

/** A read that may be followed, or why not with its HTTP status. */
export type OpenedRead = { chunks: AsyncGenerator<ReadChunk> } | { status: number; failure: Failure }

/**
 * The one way to a read, for pages and for the read door: whether there is such a read, whether this person may, on that
 * connection, and whether the arguments are those of the read. Throws where the database does not answer.
 */
export async function openRead(
  person: Person | undefined,
  connectionId: string,
  serviceName: string,
  readName: string,
  args: unknown,
): Promise<OpenedRead> {
  const registry: Record<string, Service> = services
  const service = Object.hasOwn(registry, serviceName) ? registry[serviceName] : undefined
  const reads: Record<string, AnyRead> = service?.reads ?? {}
  const read = Object.hasOwn(reads, readName) ? reads[readName] : undefined
  if (!service || !read) {
    // Who is not signed in learns nothing of what there is.
    return person ? { status: 404, failure: noSuchRead() } : refused(refusalOf('signed in', undefined, connectionId))
  }
  const refusal = refusalOf(ruleOf('reads', `${serviceName}.${readName}`), person, connectionId)
  if (refusal || !person) return refused(refusal)
  const connection = await connectionFor(person, connectionId)
  if (!connection || (connection.kind === 'console' && !service.console)) return refused(noSuchConnection())
  if (service.sandbox && connection.kind !== 'sandbox') return { status: 404, failure: noSuchRead() }
  const parsed = read.args.safeParse(args)
  if (!parsed.success) {
    return {
      status: 400,
      failure: failure('Invalid', 'The address is not valid.', 'Go back and choose from the list.'),
    }
  }
  return { chunks: readChunks(connection, service, readName, read, parsed.data, person) }
}

const noSuchRead = () => failure('NotFound', 'The console has no such read.', 'Go back and reload the page.')

const statuses: Record<string, number> = { NotSignedIn: 401, NotFound: 404 }

const refused = (why: Failure = noSuchConnection()): OpenedRead => ({ status: statuses[why.code] ?? 403, failure: why })

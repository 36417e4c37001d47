import type { Person } from '@/lib/person'
import { someone, type TestConsole } from '@/lib/testing'
import type { AuditLine } from './kinds'
import type { AuditEntry } from './record'

/** An admin of everything. */
export const ada = someone({ '*': 'admin' }, { id: 'p-ada', session: 'ada' })
/** An operator of one connection only. */
export const ben = someone({ 'sandbox-100000000001': 'operator' }, { id: 'p-ben', name: 'Ben', session: 'ben' })

/** A change from intent to outcome, as the write path records it. */
export async function recordChange(lab: TestConsole, more: Partial<AuditEntry> = {}): Promise<string> {
  const { record } = await import('./record')
  const operationId = lab.newOperationId()
  const entry: AuditEntry = {
    kind: 'intended',
    action: 'appflow.registerConnector',
    text: 'Recorded, before AWS was called.',
    actor: { id: ben.id, name: ben.name, role: 'operator', session: ben.session, address: '192.0.2.7' },
    connection: 'sandbox-100000000001',
    account: '100000000001',
    region: 'us-east-1',
    target: 'crm',
    operationId,
    digest: 'd',
    diff: { label: 'crm' },
    ...more,
  }
  await record(entry)
  const arn = `arn:aws:appflow:us-east-1:123456789012:connector/${entry.target}`
  const made = { resourceId: arn, href: '/x', requestId: 'aws-1', diff: undefined }
  await record({ ...entry, kind: 'succeeded', text: 'AWS made the change and answered.', ...made, ...more })
  return operationId
}

/** The lines that a person is shown of an address. */
export async function linesOf(connection: string, filters: object, person: Person) {
  const { openRead } = await import('@/lib/open-read')
  const opened = await openRead(person, connection, 'audit', 'entries', filters)
  if ('failure' in opened) throw new Error(opened.failure.title)
  const lines: AuditLine[] = []
  let incomplete: string | undefined
  for await (const chunk of opened.chunks) {
    if ('failure' in chunk) throw new Error(chunk.failure.title)
    if ('rows' in chunk) lines.push(...(chunk.rows as AuditLine[]))
    if ('end' in chunk) incomplete = chunk.incomplete
  }
  return { lines, incomplete }
}

import type { Flash } from '@/components/flash/flashes'
import { asTold } from '@/components/status/failure-of'
import type { Result } from '@/lib/result'

/** What is said of a change that AWS made, and where it can be seen. */
export interface Told {
  href: string
  text: string
  /** It is made, but not all is as it was meant to be. */
  warning?: boolean
}

/** What is said of a change whose answer was lost, above whatever page the operator is on. */
export const lostFlash = (connection: string, operationId: string): Omit<Flash, 'id'> => ({
  connection,
  kind: 'in-progress',
  text: 'We lost AWS’s answer; looking at what AWS has',
  operationId,
})

/** What is said of a change that AWS made. `recorded`: its record says so too. */
export const doneFlash = (connection: string, operationId: string, to: Told, recorded: boolean): Omit<Flash, 'id'> => ({
  connection,
  kind: to.warning ? 'warning' : recorded ? 'success' : 'info',
  text: recorded ? to.text : `${to.text} It is done in AWS; its record is still to be written.`,
  href: to.href,
  operationId,
})

/** What is said of a submit whose answer comes after the operator left the form: the answer follows, the page does not. */
export function partingFlash<Value>(
  connection: string,
  result: Result<Value>,
  toOf: (value: Value) => Told,
): Omit<Flash, 'id'> {
  switch (result.status) {
    case 'succeeded':
    case 'unrecorded':
      return doneFlash(connection, result.operationId, toOf(result.value), result.status === 'succeeded')
    case 'checking':
      return lostFlash(connection, result.operationId)
    case 'failed': {
      const { code, title, next } = asTold(result.failure)
      return { connection, kind: 'error', text: `${title} ${next}`.trim(), code }
    }
  }
}

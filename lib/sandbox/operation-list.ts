import { statusOf } from './errors'
import type { SandboxService } from './kit'
import { tokenMember } from './page-faults'

/** An operation that fault rules can be about. */
export interface ListedOperation {
  /** As `appflow.registerConnector`. */
  operation: string
  /** It answers in pages, so that it can answer bad ones. */
  pages: boolean
  /** The exceptions of its API model, with the status that each is answered with. */
  exceptions: { code: string; status: number }[]
}

/** Every operation that the sandbox imitates, by service and name. */
export function operationsOf(services: SandboxService[]): ListedOperation[] {
  return services.flatMap(({ name: service, model, operations }) =>
    Object.keys(operations)
      .toSorted()
      .flatMap((name) => {
        const operation = model.operations[name]
        if (!operation) return []
        const exceptions = (operation.errors ?? []).map(({ shape }) => ({
          code: shape,
          status: statusOf(model, shape),
        }))
        return {
          operation: `${service}.${name.charAt(0).toLowerCase()}${name.slice(1)}`,
          pages: tokenMember(model, operation) !== undefined,
          exceptions,
        }
      }),
  )
}

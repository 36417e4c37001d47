import { z } from 'zod'

// What control answers, as the console reads it: the sandbox is another program, and may be of another version.

const check = z.object({ type: z.string(), result: z.string() })
const steerable = { state: z.string(), forced: z.boolean(), checks: z.array(check) }

/** `GET clock`. */
export const clockAnswer = z.object({ now: z.string(), aheadSeconds: z.number() })

/** `GET faults`. */
export const faultsAnswer = z.object({
  rules: z.array(
    z.object({
      id: z.string(),
      operation: z.string(),
      exception: z.object({ code: z.string() }).optional(),
      behaviour: z.string().optional(),
      probability: z.number().optional(),
      times: z.number().optional(),
      latencyMs: z.number().optional(),
    }),
  ),
})

/** `GET operations`. */
export const operationsAnswer = z.object({
  operations: z.array(
    z.object({
      operation: z.string(),
      pages: z.boolean(),
      exceptions: z.array(z.object({ code: z.string(), status: z.number() })),
    }),
  ),
})

/** `POST evs/environments`. */
export const environmentsAnswer = z.object({
  result: z.array(
    z.object({
      ...steerable,
      environmentId: z.string(),
      environmentName: z.string(),
      connectors: z.array(
        z.object({
          ...steerable,
          connectorId: z.string(),
          type: z.string(),
          applianceFqdn: z.string(),
          scenario: z.boolean(),
        }),
      ),
    }),
  ),
})

/** `POST evs/scenario` without a scenario. */
export const scenariosAnswer = z.object({ result: z.array(z.object({ scenario: z.string(), title: z.string() })) })

/** `POST greengrass/groups`. */
export const groupsAnswer = z.object({
  result: z.array(z.object({ groupId: z.string(), name: z.string().optional(), failure: z.string().optional() })),
})

/** `POST lambda/functions`. */
export const functionsAnswer = z.object({
  result: z.array(z.object({ name: z.string(), state: z.string(), handler: z.string(), statements: z.number() })),
})

/** `GET ledger`. */
export const ledgerAnswer = z.object({
  entries: z.array(
    z.object({
      operation: z.string(),
      at: z.string(),
      region: z.string(),
      resourceId: z.string(),
      requestId: z.string(),
    }),
  ),
})

/** `GET steered`. */
export const steeredAnswer = z.object({ steered: z.boolean() })

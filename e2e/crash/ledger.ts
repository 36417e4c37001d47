/** One write that the sandbox accepted. */
export interface Accepted {
  operation: string
  resourceId: string
  requestId: string
  /** ISO 8601. */
  at: string
}

const control = async <T>(name: string, account: string): Promise<T> => {
  const answer = await fetch(`http://127.0.0.1:${process.env.SANDBOX_PORT}/_sandbox/${name}?account=${account}`)
  if (!answer.ok) throw new Error(`${name}: ${answer.status} ${await answer.text()}`)
  return await answer.json()
}

/** All writes that an account of the shared sandbox accepted, oldest first. */
export const ledger = async (account: string): Promise<Accepted[]> =>
  (await control<{ entries: Accepted[] }>('ledger', account)).entries

/** How many fault rules an account still has: one with `times` is gone once a request has come in. */
export const rulesLeft = async (account: string): Promise<number> =>
  (await control<{ rules: unknown[] }>('faults', account)).rules.length

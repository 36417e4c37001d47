import { GreengrassClient, GreengrassServiceException } from '@aws-sdk/client-greengrass'
import { afterAll, beforeAll } from 'vitest'
import { type TestSandbox, testSandbox } from '@/lib/sandbox/testing'

/** What the tests of one file share. */
export interface Bench {
  sandbox: TestSandbox
  /** A client of an account of its own in eu-west-1; `credentials` share one account between clients. */
  client(credentials?: { accessKeyId: string; secretAccessKey: string }, region?: string): GreengrassClient
}

/** One sandbox for the tests of the calling file. */
export function sandboxBench(): Bench {
  let running: TestSandbox | undefined
  const started = () => {
    if (!running) throw new Error('the sandbox has not started')
    return running
  }
  beforeAll(async () => {
    running = await testSandbox()
  })
  afterAll(() => running?.close())
  return {
    get sandbox() {
      return started()
    },
    client: (credentials = started().newAccount(), region = 'eu-west-1') =>
      new GreengrassClient({ endpoint: started().url, region, credentials, maxAttempts: 1 }),
  }
}

/** What a refused call is known by: the SDK's name for it, the status, AWS's text and the texts of its ErrorDetails. */
export interface Refusal {
  name: string
  status?: number
  message: string
  details: unknown
}

/** How `call` is refused. @throws Error when it is not, or not by the service. */
export async function refusal(call: Promise<unknown>): Promise<Refusal> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof GreengrassServiceException)) throw new Error(`the call was not refused: ${error}`)
  const { name, message, $metadata } = error
  return { name, status: $metadata.httpStatusCode, message, details: Reflect.get(error, 'ErrorDetails') }
}

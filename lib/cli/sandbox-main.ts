import { startSandbox } from '@/lib/sandbox/server'
import { sandboxServices } from './sandbox-services'

/**
 * Runs the sandbox as a program of its own: its address is the one line on standard output. It ends on SIGINT and
 * SIGTERM, and with the process that started it. Nothing is lost then: whatever was answered is on disk.
 * @throws Error in plain words when the port cannot be had.
 */
export async function runSandbox({ port, dataDir }: { port: number; dataDir: string }): Promise<void> {
  const sandbox = await startSandbox({ port, dataDir, services: sandboxServices }).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error
    throw new Error(
      `Port ${port} is taken, perhaps by a sandbox that runs already. End that program, or choose another port with SANDBOX_PORT.`,
    )
  })
  const leave = () => void sandbox.close().finally(() => process.exit(0))
  for (const reason of ['SIGINT', 'SIGTERM', 'disconnect']) process.once(reason, leave)
  process.channel?.unref()
  console.log(`Sandbox listening on ${sandbox.url}`)
}

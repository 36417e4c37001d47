import { requireFreePort } from './ports.mjs'
import { prepare, requireNode, root } from './prepare.mjs'
import { readSettings } from './settings.mjs'

requireNode()
process.chdir(root)
const dev = process.argv.includes('--dev')
try {
  const settings = readSettings(process.env, root)
  // Before the long work: who cannot listen need not build.
  await requireFreePort(settings.host, settings.port, 'PORT')
  if (settings.sandboxPort) await requireFreePort('127.0.0.1', settings.sandboxPort, 'SANDBOX_PORT')
  await prepare({ build: !dev })
  const { register } = await import('tsx/esm/api')
  register()
  const { serve } = await import('./serve.ts')
  await serve(settings, { dev, root })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

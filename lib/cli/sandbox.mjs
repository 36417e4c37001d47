import { isInstalled } from './install.mjs'
import { prepare, requireNode, root } from './prepare.mjs'
import { readSettings } from './settings.mjs'

requireNode()
process.chdir(root)
try {
  const { SANDBOX_PORT, DATA_DIR } = process.env
  const settings = readSettings({ SANDBOX_PORT, DATA_DIR }, root)
  if (!isInstalled(root)) await prepare({ build: false })
  const { register } = await import('tsx/esm/api')
  register()
  const { runSandbox } = await import('./sandbox-main.ts')
  await runSandbox({ port: settings.sandboxPort ?? 4566, dataDir: settings.dataDir })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

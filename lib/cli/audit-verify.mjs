import { parseArgs } from 'node:util'
import { isInstalled } from './install.mjs'
import { prepare, requireNode, root } from './prepare.mjs'
import { readSettings } from './settings.mjs'

requireNode()
process.chdir(root)
try {
  const { values } = parseArgs({ options: { head: { type: 'string' } } })
  const { DATA_DIR, DATABASE_URL, DATABASE_OWNER_URL } = process.env
  const settings = readSettings({ DATA_DIR, DATABASE_URL, DATABASE_OWNER_URL }, root)
  if (!isInstalled(root)) await prepare({ build: false })
  const { register } = await import('tsx/esm/api')
  register()
  const { verifyAudit } = await import('./verify-audit.ts')
  process.exitCode = await verifyAudit(settings, values.head)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

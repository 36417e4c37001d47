import { prepare, requireNode, root } from './prepare.mjs'

requireNode()
process.chdir(root)
try {
  await prepare({ build: true })
  const { register } = await import('tsx/esm/api')
  register()
  const { bench } = await import('./bench.ts')
  await bench(root)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

import { spawn } from 'node:child_process'

/**
 * Runs a command with its output visible.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, timeoutMs?: number }} [options]
 * @returns {Promise<boolean>} whether it ended well
 */
export function run(command, args, { cwd, env, timeoutMs } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: 'inherit', timeout: timeoutMs })
    child.once('error', () => resolve(false))
    child.once('close', (code) => resolve(code === 0))
  })
}

/**
 * Runs npm: the one that started us, or the one on the path.
 *
 * @param {string[]} args
 * @param {{ cwd?: string }} [options]
 */
export function npm(args, options) {
  const self = process.env.npm_execpath
  return self?.endsWith('.js') ? run(process.execPath, [self, ...args], options) : run('npm', args, options)
}

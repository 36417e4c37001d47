import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** A running PostgreSQL server, as its own `postmaster.pid` tells it. */
export interface Postmaster {
  pid: number
  port: number
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const programOf = (pid: number) => {
  const proc = `/proc/${pid}/comm`
  if (existsSync(proc)) return readFileSync(proc, 'utf8')
  return spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? ''
}

/**
 * The server that owns a cluster; `stale` when the file names a process that is something else by now, which PostgreSQL
 * itself would take for a server; nothing when none runs.
 *
 * File format: https://www.postgresql.org/docs/18/storage-file-layout.html (pid on line 1, port on line 4).
 */
export function postmasterOf(cluster: string): Postmaster | 'stale' | undefined {
  let lines: string[]
  try {
    lines = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return undefined
  }
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return undefined
  if (process.platform !== 'win32' && !programOf(pid).includes('postgres')) return 'stale'
  return { pid, port: Number(lines[3]) }
}

import { createHash } from 'node:crypto'
import {
  appendFileSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { Change } from './table'

/**
 * The file that keeps one access key's state: one line of JSON per call, a list of {@link Change}s, appended in one
 * write before the call is answered. That survives the death of the process, though not of the machine.
 */
export class Journal {
  private readonly file: string
  private broken = false
  private size = 0

  constructor(folder: string, accessKey: string) {
    // The folder around it belongs to others too, PostgreSQL's own user among them.
    mkdirSync(dirname(folder), { recursive: true })
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    this.file = join(folder, `${fileName(accessKey)}.jsonl`)
  }

  /**
   * @throws what the file system throws, for instance when the disk is full, and Error where another process writes to
   * the file too; nothing is kept then.
   */
  append(changes: string) {
    if ((statSync(this.file, { throwIfNoEntry: false })?.size ?? 0) !== this.size) {
      throw new Error(`${this.file} was changed by another process: one sandbox at a time can use a data folder`)
    }
    const line = this.broken ? `\n${changes}\n` : `${changes}\n`
    try {
      appendFileSync(this.file, line, { mode: 0o600 })
      this.size += Buffer.byteLength(line)
      this.broken = false
    } catch (error) {
      // It may have left a torn line, which the next one must not continue.
      this.broken = true
      this.size = statSync(this.file, { throwIfNoEntry: false })?.size ?? 0
      throw error
    }
  }

  /** Every kept change, oldest first. A torn line belongs to a call that was never answered, and is left out. */
  read(): { changes: Change[]; torn: boolean } {
    const changes: Change[] = []
    let torn = false
    const bytes = readIfThere(this.file)
    this.size = bytes.length
    for (const line of bytes.toString('utf8').split('\n')) {
      if (line === '') continue
      try {
        const call: Change[] = JSON.parse(line)
        for (const change of call) changes.push(change)
      } catch {
        torn = true
      }
    }
    return { changes, torn }
  }

  /** Puts `lines` in place of the whole file, in one step. */
  rewrite(lines: Iterable<string>) {
    const draft = `${this.file}.new`
    const file = openSync(draft, 'w', 0o600)
    try {
      for (const line of lines) writeSync(file, `${line}\n`)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(draft, this.file)
    this.size = statSync(this.file).size
    this.broken = false
  }

  remove() {
    rmSync(this.file, { force: true })
    this.size = 0
    this.broken = false
  }
}

/** Plain keys keep their name; any other could leave the folder or meet another key on a file system that ignores case. */
function fileName(accessKey: string): string {
  if (/^[A-Z0-9]{1,64}$/.test(accessKey)) return accessKey
  return `key-${createHash('sha256').update(accessKey).digest('hex')}`
}

function readIfThere(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}

import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** The holder touches its file this often; a file four times as old belongs to nobody. */
const pulseMs = 2_000

/** @param {number} pid */
const isAlive = (pid) => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * @param {string} file
 * @returns {{ holder: string, live: boolean } | undefined}
 */
const look = (file) => {
  try {
    const holder = readFileSync(file, 'utf8')
    return { holder, live: isAlive(Number(holder)) && Date.now() - statSync(file).mtimeMs < 4 * pulseMs }
  } catch {
    return undefined
  }
}

/**
 * @param {string} draft
 * @param {string} file
 */
const take = (draft, file) => {
  try {
    linkSync(draft, file)
    return true
  } catch {
    return false
  }
}

/**
 * Removes the file of a dead holder. Renaming picks one remover among many; should it have caught a living one's file
 * instead, it is put back.
 *
 * @param {string} file
 * @param {string} holder
 * @param {string} aside
 */
const bury = (file, holder, aside) => {
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  if (readFileSync(aside, 'utf8') !== holder) take(aside, file)
  rmSync(aside)
}

/**
 * Does the work while no other process on this machine does work under the same file. A holder that was killed does not
 * block the next. It uses Node alone: it guards the installation of everything else.
 *
 * @template T
 * @param {string} file
 * @param {string} doing What the others are told that they wait for.
 * @param {() => Promise<T>} work Must leave the event loop free: a holder that shows no life loses its turn.
 * @returns {Promise<T>}
 */
export async function inTurn(file, doing, work) {
  mkdirSync(path.dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`
  writeFileSync(draft, String(process.pid))
  try {
    for (let told = false; !take(draft, file); ) {
      const found = look(file)
      if (found?.live) {
        if (!told) console.log(`Process ${found.holder} is ${doing}: waiting for it.`)
        told = true
        await pause(100)
      } else if (found) bury(file, found.holder, `${draft}.old`)
    }
  } finally {
    rmSync(draft)
  }
  const pulse = setInterval(() => utimesSync(file, new Date(), new Date()), pulseMs)
  try {
    return await work()
  } finally {
    clearInterval(pulse)
    rmSync(file, { force: true })
  }
}

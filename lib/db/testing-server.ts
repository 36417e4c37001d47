import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { discardEmbedded } from './embedded'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The data folder of the PostgreSQL that the test files of a run share. */
    databaseFolder: string
  }
}

/** Names a folder for the tests' PostgreSQL and, after the last test, ends what runs there. */
export default function setup(project: TestProject): () => Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'console-test-'))
  project.provide('databaseFolder', folder)
  return () => discardEmbedded(folder)
}

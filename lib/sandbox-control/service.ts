import 'server-only'
import { paths } from '@/lib/paths'
import { defineService } from '@/lib/service'
import * as changes from './changes'
import { importAccount } from './import-account'
import * as reads from './reads'
import { sandboxWords } from './words'

/** The sandbox itself, on connections of it alone: its clock, its faults, and what is behind the AWS that it plays. */
export const sandbox = defineService({
  name: 'sandbox',
  title: 'Sandbox',
  sandbox: true,
  navigation: [{ text: 'Sandbox page', href: paths.sandbox.sandbox }],
  words: sandboxWords,
  reads: { ...reads },
  changes: { ...changes, importAccount },
})

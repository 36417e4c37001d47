import 'server-only'
import { paths } from '@/lib/paths'
import { defineService } from '@/lib/service'
import * as reads from './reads'

/** The audit: what was changed, attempted and refused, by whom. */
export const audit = defineService({
  name: 'audit',
  title: 'Records',
  console: true,
  navigation: [{ text: 'Audit', href: paths.audit.audit, page: '/[connection]/audit' }],
  words: {},
  reads: { ...reads },
  changes: {},
})

import 'server-only'
import { paths } from '@/lib/paths'
import { defineService } from '@/lib/service'
import * as changes from './changes'
import * as reads from './reads'
import { connectionsWords } from './words'

/** The accounts and Regions that the console works on. */
export const connections = defineService({
  name: 'connections',
  title: 'Connections',
  console: true,
  navigation: [{ text: 'Connections', href: paths.connections.connections, page: '/[connection]/connections' }],
  words: connectionsWords,
  reads: { ...reads },
  changes: { ...changes },
})

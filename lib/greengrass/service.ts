import 'server-only'
import { paths } from '@/lib/paths'
import { defineService } from '@/lib/service'
import * as changes from './changes'
import * as reads from './reads'
import { greengrassWords } from './words'

/** AWS IoT Greengrass V1: connector definitions and the groups that deploy them. */
export const greengrass = defineService({
  name: 'greengrass',
  title: 'Greengrass',
  navigation: [
    { text: 'Connector definitions', href: paths.greengrass.connectors },
    { text: 'Groups', href: paths.greengrass.groups },
  ],
  words: greengrassWords,
  reads: { ...reads },
  changes: { ...changes },
})

import 'server-only'
import { paths } from '@/lib/paths'
import { defineService } from '@/lib/service'
import * as definitionChanges from './connector-definition-changes'
import * as connectorReads from './connector-reads'
import * as definitionVersionChanges from './connector-version-changes'
import * as deploymentChanges from './deployment-changes'
import * as deploymentReads from './deployment-reads'
import * as groupChanges from './group-changes'
import * as groupReads from './group-reads'
import * as groupVersionChanges from './group-version-changes'
import * as reads from './reads'
import * as roleChanges from './role-changes'
import * as tagChanges from './tag-changes'
import { greengrassWords } from './words'

/** AWS IoT Greengrass V1: connector definitions and the groups that deploy them. */
export const greengrass = defineService({
  name: 'greengrass',
  title: 'Greengrass',
  navigation: [
    { text: 'Connector definitions', href: paths.greengrass.connectors },
    { text: 'Groups', href: paths.greengrass.groups },
    { text: 'Other definitions', href: paths.greengrass.otherDefinitions },
  ],
  words: greengrassWords,
  reads: { ...reads, ...connectorReads, ...groupReads, ...deploymentReads },
  changes: {
    ...definitionChanges,
    ...definitionVersionChanges,
    ...tagChanges,
    ...groupChanges,
    ...groupVersionChanges,
    ...deploymentChanges,
    ...roleChanges,
  },
})

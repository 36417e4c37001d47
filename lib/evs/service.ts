import 'server-only'
import { paths } from '@/lib/paths'
import { place } from '@/lib/place'
import { defineService } from '@/lib/service'
import * as changes from './changes'
import * as notificationReads from './health/notifications/reads'
import * as webhookChanges from './health/notifications/webhook-changes'
import * as healthReads from './health/reads'
import { updateHealthSettings } from './health/settings-change'
import * as reads from './reads'
import { evsWords } from './words'

/** Amazon Elastic VMware Service: environments, their connectors to VCF appliances, and the checks of both. */
export const evs = defineService({
  name: 'evs',
  title: 'EVS',
  navigation: [
    { text: 'Environments', href: paths.evs.environments },
    { text: 'Health', href: paths.evs.health },
    { text: 'Notifications', href: paths.evs.notifications, page: '/[connection]/evs/notifications' },
  ],
  words: evsWords,
  reads: { ...reads, ...healthReads, ...notificationReads, place },
  changes: { ...changes, ...webhookChanges, updateHealthSettings },
})

import 'server-only'
import { paths } from '@/lib/paths'
import { place } from '@/lib/place'
import { defineService } from '@/lib/service'
import * as functionChanges from './function-changes'
import * as cacheChanges from './metadata-cache-changes'
import * as reads from './reads'
import * as registrationChanges from './registration-changes'
import { appflowWords } from './words'

/** Amazon AppFlow: custom connectors on Lambda functions. */
export const appflow = defineService({
  name: 'appflow',
  title: 'AppFlow',
  navigation: [{ text: 'Connectors', href: paths.appflow.connectors }],
  words: appflowWords,
  reads: { ...reads, place },
  changes: { ...registrationChanges, ...functionChanges, ...cacheChanges },
})

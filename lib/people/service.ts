import 'server-only'
import { z } from 'zod'
import { personalItemRead } from '@/lib/read'
import { defineService } from '@/lib/service'
import * as account from './account-changes'
import * as doors from './changes'
import { me } from './reads'

/** People: who may sign in, and what each does with their own account. */
export const people = defineService({
  name: 'people',
  title: 'People',
  console: true,
  navigation: [],
  words: {},
  reads: {
    /** Who asks. */
    me: personalItemRead(z.strictObject({}), async (_args, { person }) => await me(person)),
  },
  changes: { ...doors, ...account },
})

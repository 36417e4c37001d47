import 'server-only'
import { z } from 'zod'
import { paths } from '@/lib/paths'
import { personalItemRead, personalListRead } from '@/lib/read'
import { defineService } from '@/lib/service'
import * as account from './account-changes'
import { disablePerson, enablePerson, endSessions } from './admin/access-changes'
import { createPerson } from './admin/create-person'
import { resetPassword, resetSecondFactor } from './admin/resets'
import { setRoles } from './admin/set-roles'
import { changeSettings } from './admin/settings'
import * as doors from './changes'
import { everybody, personDetail, places, settingsView } from './people-reads'
import { me } from './reads'

/** People: who may sign in, and what each does with their own account. */
export const people = defineService({
  name: 'people',
  title: 'People',
  console: true,
  navigation: [{ text: 'People', href: paths.people.people, page: '/[connection]/people' }],
  words: {},
  reads: {
    /** Who asks. */
    me: personalItemRead(z.strictObject({}), async (_args, { person }) => await me(person)),
    /** Everybody, for admins. */
    people: personalListRead(z.strictObject({}), (_args, { person }) => everybody(person)),
    /** One person, for admins. */
    person: personalItemRead(
      z.strictObject({ id: z.string().max(64) }),
      async ({ id }, { person }) => await personDetail(id, person),
    ),
    /** Where roles can be given. */
    places: personalItemRead(z.strictObject({}), async (_args, { person }) => await places(person)),
    /** What admins decide for the whole console. */
    settings: personalItemRead(z.strictObject({}), async (_args, { person }) => await settingsView(person)),
  },
  changes: {
    ...doors,
    ...account,
    createPerson,
    setRoles,
    disablePerson,
    enablePerson,
    endSessions,
    resetPassword,
    resetSecondFactor,
    changeSettings,
  },
})

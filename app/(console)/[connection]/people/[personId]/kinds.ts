/** What an admin does to a person from their page; each is a change with a record of its own. */
export const actionsOnPerson = [
  'disablePerson',
  'enablePerson',
  'resetPassword',
  'resetSecondFactor',
  'endSessions',
] as const
/** One of {@link actionsOnPerson}. */
export type ActionOnPerson = (typeof actionsOnPerson)[number]

const services: Record<string, string> = {
  greengrass: 'Greengrass',
  appflow: 'AppFlow',
  evs: 'EVS',
  sandbox: 'Sandbox',
  operations: 'Records',
  people: 'People',
  connections: 'Connections',
}

const phrases: Record<string, string> = {
  'people.firstAdmin': 'Create the first admin',
  'people.startOidc': 'Sign in with the identity provider',
  'people.verifySecondFactor': 'Sign in: second factor',
  'people.beginSecondFactor': 'Set up a second factor',
  'people.confirmSecondFactor': 'Confirm a second factor',
  'operations.settle': 'Settle a change',
}

/** An action in words: `appflow.registerConnector` is `Register connector`. */
export function actionWords(action: string): string {
  const phrase = Object.hasOwn(phrases, action) ? phrases[action] : undefined
  if (phrase) return phrase
  const name = action.slice(action.indexOf('.') + 1)
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The service of an action in words: of `appflow.registerConnector` it is `AppFlow`. */
export function serviceWords(action: string): string {
  const name = action.split('.')[0] ?? ''
  return Object.hasOwn(services, name) ? (services[name] ?? name) : name
}

/** Where it was done: a connection by its id, or the console itself. */
export const whereWords = (connection: string | undefined): string =>
  connection && connection !== 'console' ? connection : 'The console itself'

/** Who did it, with their role at the time; strangers by where they came from. */
export function whoWords({ person, role, address }: { person?: string; role?: string; address?: string }): string {
  if (person) return role ? `${person} (${role})` : person
  return address ? `Nobody signed in, from ${address}` : 'Before the console had sign-in'
}

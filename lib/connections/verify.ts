import 'server-only'
import { callerIdentity } from '@/lib/aws/sts'
import { config } from '@/lib/config'
import { failure, failureOf, Refusal } from '@/lib/failure'
import { signIn } from './credentials'
import type { ConnectionSettings } from './settings'
import { connectionsWords } from './words'

/** The form field that says how the console signs in. */
const fieldOf = { default: 'source', profile: 'profile', role: 'roleArn' } as const

/**
 * Signs in as the settings say and asks AWS whose account that is.
 * @param session who a role's session is named after
 * @returns the account, which is the one that the settings name, if they name one
 * @throws Refusal with both numbers where they differ, or with what AWS said
 */
export async function verifiedAccount(settings: ConnectionSettings, session: string, signal: AbortSignal) {
  const field = fieldOf[settings.source.kind]
  if (settings.kind === 'sandbox' && !config.sandboxUrl) {
    throw refused('kind', 'SandboxOff', 'The sandbox of this console is off.', 'Start the console with its sandbox.')
  }
  const found = await accountOf(settings, session, signal).catch((error: unknown) => {
    const told = failureOf(error, connectionsWords)
    throw new Refusal({ ...told, fields: { [field]: [told.title, told.message].filter(Boolean).join(' ') } })
  })
  if (settings.account && found !== settings.account) {
    throw refused(
      'account',
      'OtherAccount',
      `AWS says that these credentials are of account ${found}; the form says ${settings.account}.`,
      'Correct the account, or choose other credentials.',
    )
  }
  return found
}

async function accountOf(settings: ConnectionSettings, session: string, signal: AbortSignal): Promise<string> {
  const { region, kind, source } = settings
  // Of the chain and of profiles the account is learned here, so none is held against them before.
  const own = kind === 'live' && source.kind !== 'role'
  const credentials = await signIn(own ? { ...settings, account: '' } : settings, 'read', session)
  const endpoint = kind === 'sandbox' ? config.sandboxUrl : undefined
  return (await callerIdentity({ region, endpoint, credentials }, signal)).account
}

const refused = (field: string, code: string, title: string, next: string) =>
  new Refusal(failure(code, title, next, { fields: { [field]: title } }))

import type { SecretRow } from '@/app/(console)/[connection]/evs/types'

const suffix = /-[a-zA-Z0-9]{6}$/

/** The name of a secret that was given by its ARN, without the characters that Secrets Manager appends; a name as it is. */
export function secretName(identifier: string): string {
  return identifier.startsWith('arn:') ? identifier.split(':').slice(6).join(':').replace(suffix, '') : identifier
}

/** Whether an ARN, as AWS answers it, and what was given name one secret: by ARN or name, each also without what is appended. */
export function isSecret(arn: string, identifier: string): boolean {
  const name = arn.split(':').slice(6).join(':')
  return [arn, name].some((text) => text === identifier || text.replace(suffix, '') === identifier)
}

/** Why EVS cannot sign in with a secret as it is listed; nothing where nothing is known against it. */
export function secretTrouble({ tagged, evsAccess, deletedAt }: SecretRow): string | undefined {
  if (deletedAt) return 'Its deletion is scheduled: nobody can read it until it is restored.'
  if (tagged) return undefined
  return evsAccess === undefined
    ? 'It has no tag EvsAccess=true, without which EVS cannot read it.'
    : `Its tag says EvsAccess=${evsAccess}; only true, in lower case, is documented to work.`
}

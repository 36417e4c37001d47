import { isSecret } from '@/app/(console)/[connection]/evs/connector-form/secret-names'
import type { ConnectorRow } from '@/app/(console)/[connection]/evs/types'

/** A connector as a form shows it, which the change is refused without: what EVS signs in to, and with what. */
export const shownOf = ({ applianceFqdn = '', secretArn = '', modifiedAt = '' }: ConnectorRow) => ({
  applianceFqdn,
  secretArn,
  modifiedAt,
})

/** Whether a connector is not any more what a form shows, which the change is then refused for. */
export const hasMoved = (base: ConnectorRow, now: ConnectorRow) => {
  const [before, after] = [shownOf(base), shownOf(now)]
  return (
    before.applianceFqdn !== after.applianceFqdn ||
    before.secretArn !== after.secretArn ||
    before.modifiedAt !== after.modifiedAt
  )
}

/** The secret of a connector in words. */
export const secretOf = ({ secretArn }: ConnectorRow) => secretArn || 'EVS does not tell'

/** The secret as it will be: the one that the connector has where that is what was given, by whichever name. */
export const secretAfter = ({ secretArn = '' }: ConnectorRow, given: string) =>
  given === '' || (secretArn && isSecret(secretArn, given)) ? secretArn : given

import StatusIndicator from '@cloudscape-design/components/status-indicator'

/** Whether somebody can sign in. */
export function PersonState({ state }: { state: 'active' | 'waiting' | 'disabled' }) {
  if (state === 'disabled') return <StatusIndicator type="stopped">Disabled</StatusIndicator>
  if (state === 'waiting') return <StatusIndicator type="pending">No password yet</StatusIndicator>
  return <StatusIndicator type="success">Active</StatusIndicator>
}

/** Whether a code is asked for when somebody signs in. */
export const secondFactorWords = ({
  source,
  hasSecondFactor,
}: {
  source: 'local' | 'oidc'
  hasSecondFactor: boolean
}) => (source === 'oidc' ? 'At the identity provider' : hasSecondFactor ? 'Yes' : 'No')

/** How somebody signs in. */
export const sourceWords = (source: 'local' | 'oidc') => (source === 'oidc' ? 'Identity provider' : 'Local account')

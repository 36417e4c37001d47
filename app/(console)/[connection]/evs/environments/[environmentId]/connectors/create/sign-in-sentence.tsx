'use client'
import Box from '@cloudscape-design/components/box'
import { type Control, useWatch } from 'react-hook-form'
import type { CreateEnvironmentConnectorInput } from '@/lib/evs/schema'

/** What submitting comes to, in one sentence; nothing before there is anything to say. */
export function SignInSentence({ control }: { control: Control<CreateEnvironmentConnectorInput> }) {
  const [fqdn, secret] = useWatch({ control, name: ['applianceFqdn', 'secretIdentifier'] })
  if (!fqdn || !secret) return null
  return (
    <Box variant="p">
      EVS will sign in to <strong>{fqdn}</strong> with the secret <strong>{secret}</strong>.
    </Box>
  )
}

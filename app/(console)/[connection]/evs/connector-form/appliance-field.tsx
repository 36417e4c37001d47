'use client'
import type { Control, FieldPath, FieldValues } from 'react-hook-form'
import { domainOf, nameChoices, nameWarning } from '@/app/(console)/[connection]/evs/appliance-names'
import type { ConnectorRow } from '@/app/(console)/[connection]/evs/types'
import { FieldWarning } from '@/components/form/field-warning'
import { SuggestField } from '@/components/form/suggest-field'
import { useRead } from '@/lib/query'

/** The appliance's name, with the environment's domain offered where another connector tells it. */
export function ApplianceField<Values extends FieldValues>({
  control,
  name,
  typed,
  type,
  environmentId,
  connectors,
}: {
  control: Control<Values>
  name: FieldPath<Values>
  /** What the field holds. */
  typed: string
  /** The connector's type. */
  type: string | undefined
  /** Empty while none is chosen. */
  environmentId: string
  /** All of the environment's. */
  connectors: ConnectorRow[]
}) {
  const environment = useRead('evs', 'environment', { environmentId }, { enabled: environmentId !== '' })
  const domain = domainOf(connectors)
  return (
    <div>
      <SuggestField
        control={control}
        name={name}
        label="Appliance FQDN"
        description={
          domain
            ? `The full DNS name of the appliance, in this environment's domain ${domain}.`
            : 'The full DNS name of the appliance, in the domain that was given when the environment was created.'
        }
        constraintText="Labels of letters, digits and hyphens (at most 63 each) joined by dots, at most 253 characters; no address. Each connector of an environment has a name of its own."
        placeholder={`vc01.${domain ?? 'example.com'}`}
        options={nameChoices(typed, type, domain, environment.data?.value.vcfHostnames)}
      />
      <FieldWarning text={nameWarning(typed, domain)} />
    </div>
  )
}

'use client'
import type { Control } from 'react-hook-form'
import { RadioField } from '@/components/form/radio-field'
import type { CreateConnectorForm } from '@/lib/evs/schema'

/** Which VCF a self-deployed environment runs, which EVS does not tell; it goes into the pre-flight only. */
export function VcfLineField({ control }: { control: Control<CreateConnectorForm> }) {
  return (
    <RadioField
      control={control}
      name="vcfLine"
      label="VCF version"
      optional
      description="You deployed VCF in this environment yourself, and EVS does not tell which version. It is used for the pre-flight only."
      options={[
        { value: '5', label: 'VCF 5.2', description: 'Takes SDDC_MANAGER.' },
        { value: '9', label: 'VCF 9.0 or 9.1', description: 'Takes OPERATIONS_MANAGER.' },
      ]}
    />
  )
}

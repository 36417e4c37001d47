'use client'
import { type Control, useWatch } from 'react-hook-form'
import { elsewhere } from '@/components/form/arn-place'
import { FieldWarning } from '@/components/form/field-warning'
import { TextField } from '@/components/form/text-field'
import type { RegisterConnectorInput } from '@/lib/appflow/schema'
import { useRead } from '@/lib/query'

/** The connector's Lambda function. AWS neither allows nor forbids one elsewhere, so that is only warned of. */
export function FunctionField({ control }: { control: Control<RegisterConnectorInput> }) {
  const place = useRead('appflow', 'place', {}).data?.value
  return (
    <div>
      <TextField
        control={control}
        name="lambdaArn"
        label="Lambda function ARN"
        description="The function must exist, and its resource policy must let appflow.amazonaws.com invoke it."
        constraintText="arn:aws:lambda:REGION:ACCOUNT:function:NAME, with :VERSION or :ALIAS if wanted; at most 512 characters"
        placeholder="arn:aws:lambda:us-east-1:111122223333:function:my-connector"
      />
      <FieldWarning text={elsewhere(useWatch({ control, name: 'lambdaArn' }), place)} />
    </div>
  )
}

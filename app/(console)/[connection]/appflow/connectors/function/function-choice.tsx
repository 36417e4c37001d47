'use client'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { elsewhere } from '@/components/form/arn-place'
import { FieldWarning } from '@/components/form/field-warning'
import { useRead } from '@/lib/query'

// Opened by a click, so not part of a first paint; AWS is asked for functions only then.
const FunctionDialog = dynamic(() => import('./function-dialog').then((file) => file.FunctionDialog))

/** The words of the field that takes the ARN. */
export const functionField = {
  label: 'Lambda function ARN',
  description: 'The function must exist, and its resource policy must let appflow.amazonaws.com invoke it.',
  constraintText:
    'arn:aws:lambda:REGION:ACCOUNT:function:NAME, with :VERSION or :ALIAS if wanted; at most 512 characters',
  placeholder: 'arn:aws:lambda:us-east-1:111122223333:function:my-connector',
}

/** Beneath the field: a warning where the function lies elsewhere, which AWS neither allows nor forbids, and a choice of those here. */
export function FunctionChoice({ lambdaArn, onChoose }: { lambdaArn: string; onChoose: (arn: string) => void }) {
  const place = useRead('appflow', 'place', {}).data?.value
  const [open, setOpen] = useState(false)
  return (
    <SpaceBetween size="xs">
      <FieldWarning text={elsewhere(lambdaArn, place)} />
      <Button formAction="none" onClick={() => setOpen(true)}>
        Choose a function
      </Button>
      {open && (
        <FunctionDialog
          onCancel={() => setOpen(false)}
          onChoose={(arn) => {
            setOpen(false)
            onChoose(arn)
          }}
        />
      )}
    </SpaceBetween>
  )
}

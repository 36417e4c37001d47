'use client'
import Button, { type ButtonProps } from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import FormField from '@cloudscape-design/components/form-field'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useEffect, useRef } from 'react'
import {
  type Control,
  type FieldArray,
  type FieldArrayPath,
  type FieldPath,
  get,
  useFieldArray,
  useFormState,
} from 'react-hook-form'
import { RowsField } from '@/components/form/rows-field'
import { TextField } from '@/components/form/text-field'
import { most } from '@/lib/greengrass/kinds'
import type { ConnectorInput } from '@/lib/greengrass/schema'

interface WithConnectors {
  connectors: ConnectorInput[]
}

/** The connectors of a version as cards that are added and removed. */
export function ConnectorsField<Values extends WithConnectors>({ control }: { control: Control<Values> }) {
  // A form whose values have connectors has these paths; TypeScript does not see it of a form it does not know.
  const name = 'connectors' as FieldArrayPath<Values>
  const empty = { arn: '', id: '', parameters: [] } as FieldArray<Values, FieldArrayPath<Values>>
  const { fields, append, remove } = useFieldArray({ control, name })
  const { errors } = useFormState({ control })
  const element = useRef<HTMLDivElement>(null)
  const added = useRef(false)
  const addButton = useRef<ButtonProps.Ref>(null)
  useEffect(() => {
    if (!added.current || fields.length === 0) return
    added.current = false
    element.current?.querySelector<HTMLElement>(`[name="connectors.${fields.length - 1}.arn"]`)?.focus()
  }, [fields.length])
  const removeCard = (i: number) =>
    // After the field that was left has been validated: validating it later would bring its connector back, empty.
    setTimeout(() => {
      remove(i)
      addButton.current?.focus()
    })
  const complaint: unknown = get(errors, 'connectors.root.message') ?? get(errors, 'connectors.message')
  return (
    <div ref={element}>
      <SpaceBetween size="l">
        {fields.map(({ id }, i) => (
          <Container
            key={id}
            header={
              <Header
                variant="h2"
                actions={
                  <Button formAction="none" ariaLabel={`Remove connector ${i + 1}`} onClick={() => removeCard(i)}>
                    Remove
                  </Button>
                }
              >{`Connector ${i + 1}`}</Header>
            }
          >
            <ConnectorFields control={control} at={i} />
          </Container>
        ))}
        <FormField errorText={typeof complaint === 'string' ? complaint : undefined}>
          <SpaceBetween size="xs">
            {fields.length === 0 && <span role="status">No connectors: the version will be empty.</span>}
            <Button
              ref={addButton}
              formAction="none"
              disabled={fields.length >= most.connectors}
              onClick={() => {
                added.current = true
                append(empty, { shouldFocus: false })
              }}
            >
              Add connector
            </Button>
          </SpaceBetween>
        </FormField>
      </SpaceBetween>
    </div>
  )
}

function ConnectorFields<Values extends WithConnectors>({ control, at }: { control: Control<Values>; at: number }) {
  const path = (member: string) => `connectors.${at}.${member}` as FieldPath<Values>
  const emptyRow = { key: '', value: '' } as FieldArray<Values, FieldArrayPath<Values>>
  const of = ` of connector ${at + 1}`
  return (
    <SpaceBetween size="l">
      <TextField
        control={control}
        name={path('arn')}
        label={`ARN${of}`}
        description="Names the connector and its version. Each connector once in a version."
        constraintText="arn:aws:greengrass:REGION::/connectors/NAME/versions/NUMBER, in the Region of this connection"
        placeholder="arn:aws:greengrass:us-east-1::/connectors/SNS/versions/4"
      />
      <TextField
        control={control}
        name={path('id')}
        label={`ID${of}`}
        description="Any name, unique in this version."
        constraintText="1 to 128 characters: letters, digits and : _ -"
      />
      <RowsField
        control={control}
        name={path('parameters') as FieldArrayPath<Values>}
        label={`Parameters${of}`}
        description="As the connector's page of the developer guide names them."
        optional
        noun="parameter"
        emptyRow={emptyRow}
        most={most.parameters}
        constraintText={`At most ${most.parameters} parameters. A key has 1 to 128 characters; a value at most 64 KB.`}
      />
    </SpaceBetween>
  )
}

'use client'
import Button, { type ButtonProps } from '@cloudscape-design/components/button'
import FormField from '@cloudscape-design/components/form-field'
import SpaceBetween from '@cloudscape-design/components/space-between'
import dynamic from 'next/dynamic'
import { useRef, useState } from 'react'
import { get, useFieldArray, useFormContext, useFormState } from 'react-hook-form'
import { useConnection } from '@/components/shell/use-connection'
import { most } from '@/lib/greengrass/kinds'
import { LiveComplaints } from './live-complaints'
import type { WithConnectors } from './values'

// The catalogue, its rules and the JSON reader: needed once there is a connector.
const ConnectorCard = dynamic(() => import('./connector-card').then((file) => file.ConnectorCard), {
  loading: () => <p role="status">Loading the connector…</p>,
})
const CatalogueDialog = dynamic(() => import('./catalogue-dialog').then((file) => file.CatalogueDialog))

/** The connectors of a version as cards that are added from the catalogue, filled in and removed. */
export function ConnectorsField() {
  const { control, getValues } = useFormContext<WithConnectors>()
  const { region } = useConnection()
  const { fields, append, remove } = useFieldArray({ control, name: 'connectors' })
  const { errors } = useFormState({ control })
  const [choosing, setChoosing] = useState(false)
  const [newest, setNewest] = useState<number>()
  const addButton = useRef<ButtonProps.Ref>(null)
  const add = async (connector: string | undefined) => {
    const { added, addedFrom } = await import('@/lib/greengrass/typed-form')
    const ids = getValues('connectors').map(({ id }) => id)
    append(connector === undefined ? added('', '') : await addedFrom(connector, region, ids), { shouldFocus: false })
    setNewest(fields.length)
    setChoosing(false)
  }
  const removeCard = (i: number) =>
    // After the field that was left has been validated: validating it later would bring its connector back, empty.
    setTimeout(() => {
      setNewest(undefined)
      remove(i)
      addButton.current?.focus()
    })
  const complaint: unknown = get(errors, 'connectors.root.message') ?? get(errors, 'connectors.message')
  return (
    <>
      <LiveComplaints />
      <SpaceBetween size="l">
        {fields.map(({ id }, i) => (
          <ConnectorCard key={id} at={i} isNew={i === newest} onRemove={() => removeCard(i)} />
        ))}
        <FormField errorText={typeof complaint === 'string' ? complaint : undefined}>
          <SpaceBetween size="xs">
            {fields.length === 0 && <span role="status">No connectors: the version will be empty.</span>}
            <Button
              ref={addButton}
              formAction="none"
              disabled={fields.length >= most.connectors}
              onClick={() => setChoosing(true)}
            >
              Add connector
            </Button>
          </SpaceBetween>
        </FormField>
        {choosing && <CatalogueDialog region={region} onAdd={add} onCancel={() => setChoosing(false)} />}
      </SpaceBetween>
    </>
  )
}

'use client'
import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SegmentedControl from '@cloudscape-design/components/segmented-control'
import SpaceBetween from '@cloudscape-design/components/space-between'
import dynamic from 'next/dynamic'
import { useEffect, useRef, useState } from 'react'
import { get, useFormContext, useFormState, useWatch } from 'react-hook-form'
import { FieldWarning } from '@/components/form/field-warning'
import { TextField } from '@/components/form/text-field'
import { parseConnectorArn } from '@/lib/greengrass/catalogue/arn'
import { catalogueEntry, loadEntry } from '@/lib/greengrass/catalogue/catalogue'
import { changeVersion, toFields } from '@/lib/greengrass/catalogue/fields'
import { fromConnectorJson } from '@/lib/greengrass/connector-text'
import { jsonOf, type TypedConnector, wireConnector } from '@/lib/greengrass/typed-form'
import { CardBody } from './card-body'
import type { WithConnectors } from './values'
import { VersionField } from './version-field'

// Opened by a click, so not part of a first paint.
const JsonView = dynamic(() => import('./json-view').then((file) => file.JsonView))

/** One connector of a version: its version, its ID, and its parameters as a form or as JSON. */
export function ConnectorCard({ at, isNew, onRemove }: { at: number; isNew: boolean; onRemove: () => void }) {
  const { control, setValue, getValues, setFocus } = useFormContext<WithConnectors>()
  const name = `connectors.${at}` as const
  const typed: TypedConnector | undefined = useWatch({ control, name })
  const { errors } = useFormState({ control })
  const element = useRef<HTMLDivElement>(null)
  // What the fields were made for. They are made anew when the ARN names another version.
  const [shaped, setShaped] = useState({ arn: getValues(`${name}.arn`), times: 0 })
  const [stays, setStays] = useState(false)
  const takeFocus = useRef(isNew)
  const arn = typed?.arn
  const isText = typed?.json !== null
  useEffect(() => {
    if (!takeFocus.current) return
    takeFocus.current = false
    // After the dialog that added it has given the focus back.
    const timer = setTimeout(() =>
      setFocus(catalogueEntry(getValues(`${name}.arn`)).known === 'nothing' ? `${name}.arn` : `${name}.id`),
    )
    return () => clearTimeout(timer)
  }, [name, setFocus, getValues])
  const reshape = async (to: string) => {
    const isKnown = (one: string) => catalogueEntry(one).known !== 'nothing'
    if (to === shaped.arn || !(isKnown(to) || isKnown(shaped.arn))) return
    const entry = await loadEntry(to).catch(() => undefined)
    const now: TypedConnector | undefined = getValues(name)
    if (!now || now.arn !== to) return
    setValue(name, { ...now, ...changeVersion(now, to, entry?.version) }, { shouldDirty: true })
    setShaped(({ times }) => ({ arn: to, times: times + 1 }))
  }
  if (!typed || arn === undefined) return null
  const showForm = async () => {
    const { connector } = fromConnectorJson(typed.json ?? '')
    setStays(!connector)
    if (!connector) return setFocus(`${name}.json`)
    const entry = await loadEntry(connector.arn).catch(() => undefined)
    setValue(name, { ...toFields(connector, entry?.version), json: null, before: typed.before }, { shouldDirty: true })
    setShaped(({ times }) => ({ arn: connector.arn, times: times + 1 }))
  }
  const showJson = () => setValue(`${name}.json`, jsonOf(typed), { shouldDirty: true })
  const title = titleOf(typed)
  const complaint: unknown = get(errors, `${name}.fields.message`) ?? get(errors, `${name}.fields.root.message`)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame of its own
    <div ref={element} role="group" aria-label={`Connector ${at + 1}: ${title}`}>
      <Container
        header={
          <Header
            variant="h2"
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                <SegmentedControl
                  label={`View of connector ${at + 1}`}
                  selectedId={isText ? 'json' : 'form'}
                  options={[
                    { id: 'form', text: 'Form' },
                    { id: 'json', text: 'JSON' },
                  ]}
                  onChange={({ detail }) => (detail.selectedId === 'json' ? showJson() : void showForm())}
                />
                <Button formAction="none" ariaLabel={`Remove connector ${at + 1}`} onClick={onRemove}>
                  Remove
                </Button>
              </SpaceBetween>
            }
          >
            {title}
          </Header>
        }
      >
        {typed.json !== null ? (
          <SpaceBetween size="s">
            <JsonView at={at} text={typed.json} before={typed.before} />
            <FieldWarning
              text={stays ? 'The form cannot show this text yet: correct the lines named above first.' : undefined}
            />
          </SpaceBetween>
        ) : (
          <SpaceBetween size="l">
            <VersionField at={at} arn={arn} shapedFor={shaped.arn} onChosen={reshape} />
            <TextField
              control={control}
              name={`${name}.id`}
              label={`ID of connector ${at + 1}`}
              description="Any name, unique in this version."
              constraintText="1 to 128 characters: letters, digits and : _ -"
            />
            <CardBody key={shaped.times} at={at} typed={typed} arn={shaped.arn} />
            {typeof complaint === 'string' && <FieldWarning text={complaint} />}
          </SpaceBetween>
        )}
      </Container>
    </div>
  )
}

/** As `SNS · version 4 · id alerts`, as far as it is known. */
function titleOf(typed: TypedConnector): string {
  const { arn, id } = wireConnector(typed)
  const entry = catalogueEntry(arn)
  const parts = parseConnectorArn(arn)
  const name = entry.known === 'nothing' ? parts?.name : entry.summary.displayName
  const named = parts && name ? [name, `version ${parts.version}`] : [arn || 'Other connector']
  return [...named, ...(id ? [`id ${id}`] : [])].join(' · ')
}

'use client'
import { useEffect, useRef } from 'react'
import { useFormContext } from 'react-hook-form'
import { FieldWarning } from '@/components/form/field-warning'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { useConnection } from '@/components/shell/use-connection'
import { Arn } from '@/components/status/arn'
import { connectorArn, parseConnectorArn } from '@/lib/greengrass/catalogue/arn'
import { catalogueEntry } from '@/lib/greengrass/catalogue/catalogue'
import styles from './form.module.css'
import type { WithConnectors } from './values'

/** The connector and its version: of a connector that the catalogue knows a list of versions, of another one its ARN. */
export function VersionField({
  at,
  arn,
  shapedFor,
  onChosen,
}: {
  at: number
  arn: string
  /** The ARN that the fields below are made for. */
  shapedFor: string
  onChosen: (arn: string) => Promise<void>
}) {
  const { control } = useFormContext<WithConnectors>()
  const { region } = useConnection()
  // While an ARN is typed, its beginning may be another connector's: it is looked up when the field is left.
  const known = catalogueEntry(shapedFor).known === 'nothing' ? undefined : catalogueEntry(arn)
  const chosen = useRef(onChosen)
  chosen.current = onChosen
  const isList = known !== undefined && known.known !== 'nothing'
  useEffect(() => {
    if (isList) void chosen.current(arn)
  }, [isList, arn])
  if (!isList) {
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that the field was left
      <div onBlur={() => void onChosen(arn)}>
        <TextField
          control={control}
          name={`connectors.${at}.arn`}
          label={`ARN of connector ${at + 1}`}
          description="Names the connector and its version. Each connector once in a version."
          constraintText="arn:aws:greengrass:REGION::/connectors/NAME/versions/NUMBER, in the Region of this connection"
          placeholder="arn:aws:greengrass:us-east-1::/connectors/NAME/versions/1"
        />
      </div>
    )
  }
  const { summary } = known
  const there = parseConnectorArn(arn)
  const listed = summary.versions.toReversed().map((version) => ({
    value: connectorArn(region, summary.name, version),
    label: `Version ${version}${version === summary.latestVersion ? ', the latest' : ''}`,
  }))
  const own = there && {
    value: arn,
    label: `Version ${there.version}${there.region === region ? '' : ` in ${there.region}`}`,
    description: summary.versions.includes(there.version) ? undefined : 'Not in the catalogue of this console',
  }
  return (
    <div>
      <SelectField
        control={control}
        name={`connectors.${at}.arn`}
        label={`Version of connector ${at + 1}`}
        description="Another version keeps what was entered."
        options={own && !listed.some(({ value }) => value === arn) ? [own, ...listed] : listed}
      />
      <p className={styles.note}>
        <Arn value={arn} />
      </p>
      {there && there.region !== region && (
        <FieldWarning
          text={`This ARN is in Region ${there.region}, this connection in ${region}. Choose the version again to have it in ${region}.`}
        />
      )}
      {known.known === 'connector' && (
        <FieldWarning text="The catalogue of this console does not know this version: its parameters are shown as keys and values and are not checked." />
      )}
    </div>
  )
}

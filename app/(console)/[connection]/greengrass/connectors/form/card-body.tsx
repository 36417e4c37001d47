'use client'
import { useCatalogueVersion } from '@/app/(console)/[connection]/greengrass/use-catalogue-version'
import { useConnection } from '@/components/shell/use-connection'
import { catalogueEntry } from '@/lib/greengrass/catalogue/catalogue'
import { checkParameters, type Entry } from '@/lib/greengrass/catalogue/check'
import { displayOrder, parameterOf } from '@/lib/greengrass/catalogue/fields'
import { resourceHints } from '@/lib/greengrass/catalogue/rules'
import { type TypedConnector, wireConnector } from '@/lib/greengrass/typed-form'
import { AboutConnector } from './about-connector'
import styles from './form.module.css'
import { OtherKeys } from './other-keys'
import { ParameterField } from './parameter-field'

/** The parameters of a connector: in typed fields where the catalogue knows its version, else as keys and values. */
export function CardBody({ at, typed, arn }: { at: number; typed: TypedConnector; arn: string }) {
  const entry = useCatalogueVersion(arn)
  if (catalogueEntry(arn).known !== 'version') return <OtherKeys at={at} complaints={[]} known={false} />
  if (!entry) return <p role="status">Loading the parameters of this connector…</p>
  return <TypedBody at={at} typed={typed} entry={entry} />
}

function TypedBody({ at, typed, entry }: { at: number; typed: TypedConnector; entry: Entry }) {
  const { region } = useConnection()
  const { version, connector } = entry
  const complaints = checkParameters(entry, wireConnector(typed).parameters, { existing: typed.before ?? undefined })
  const quiet = checkParameters(entry, [])
  const hints = resourceHints(connector, version)
  const others = typed.fields.filter(({ parameter }) => parameter === '')
  const name = connector.displayName
  return (
    <div className={styles.body}>
      <div className={styles.fields}>
        {version.parameters.length === 0 && <p>{`${name} takes no parameters in this version.`}</p>}
        {displayOrder(typed.fields, version).map((place) => {
          const held = typed.fields[place]
          const parameter = held && held.parameter !== '' ? parameterOf(version, held.parameter) : undefined
          if (!held || !parameter) return null
          return (
            <ParameterField
              key={`${held.parameter} ${place}`}
              at={at}
              place={place}
              held={held}
              parameter={parameter}
              complaints={complaints.filter(({ key }) => key === held.key)}
              quiet={quiet.filter(({ key }) => key === parameter.key).map(({ message }) => message)}
              hints={hints.filter(({ key }) => key === parameter.key).map(({ message }) => message)}
            />
          )
        })}
        <OtherKeys
          at={at}
          known
          complaints={complaints.filter(({ key }) => others.some((other) => other.key === key))}
        />
      </div>
      <AboutConnector entry={entry} region={region} />
    </div>
  )
}

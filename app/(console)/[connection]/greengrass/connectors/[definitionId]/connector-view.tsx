'use client'
import { useCatalogueVersion } from '@/app/(console)/[connection]/greengrass/use-catalogue-version'
import { Arn } from '@/components/status/arn'
import { parseConnectorArn } from '@/lib/greengrass/catalogue/arn'
import { displayOrder, parameterOf, toFields } from '@/lib/greengrass/catalogue/fields'
import type { CatalogueVersion } from '@/lib/greengrass/catalogue/shape'
import type { ConnectorInput } from '@/lib/greengrass/schema'
import styles from './connector-version.module.css'
import { ParameterValue } from './parameter-value'

/** One connector with its parameters, in the words and the order of AWS's documentation where it has them. */
export function ConnectorView({ connector }: { connector: ConnectorInput }) {
  const { arn, id, parameters } = connector
  const known = useCatalogueVersion(arn)
  const parsed = parseConnectorArn(arn)
  return (
    <>
      <h3>{id}</h3>
      {parsed && (
        <p className={styles.name}>{`${known?.connector.displayName ?? parsed.name} · version ${parsed.version}`}</p>
      )}
      <Arn value={arn} />
      {parameters.length === 0 ? (
        <p>No parameters.</p>
      ) : (
        <ParameterTable connector={connector} version={known?.version} />
      )}
    </>
  )
}

function ParameterTable({ connector, version }: { connector: ConnectorInput; version: CatalogueVersion | undefined }) {
  const { parameters } = connector
  // What the version does not have is a blank field after all that it has, and no row here.
  const { fields } = toFields(connector, version)
  const places = displayOrder(fields, version).filter((place) => place < parameters.length)
  return (
    <table className={styles.parameters} aria-label={`Parameters of ${connector.id}`}>
      <thead>
        <tr>
          <th scope="col">Parameter</th>
          <th scope="col">Value</th>
        </tr>
      </thead>
      <tbody>
        {places.map((place) => {
          const { key = '', value = '' } = parameters[place] ?? {}
          const parameter = parameterOf(version, key)
          return (
            <tr key={place}>
              <th scope="row">
                {parameter && <span className={styles.label}>{parameter.label}</span>}
                <code>{key}</code>
                {version && !parameter && <span className={styles.note}>not in AWS's documentation</span>}
              </th>
              <td>
                <ParameterValue value={value} parameter={parameter} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

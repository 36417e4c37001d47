import styles from './parameters.module.css'

/** Something that a connection profile or a flow can set. */
interface Parameter {
  key?: string
  label?: string
  description?: string
  isRequired?: boolean
  /** Data type and scope, or whether it is secret. */
  kind: string
  /** What can be chosen; anything where there is none. */
  values?: string[]
}

/** What a connector lets be set, as the function describes it. */
export function Parameters({ title, parameters }: { title: string; parameters: Parameter[] }) {
  if (parameters.length === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls where room is short, and must do so by keyboard too
    <section className={styles.parameters} tabIndex={0} aria-label={title}>
      <h3>{title}</h3>
      <table aria-label={title}>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Kind</th>
            <th scope="col">Required</th>
            <th scope="col">Choices</th>
          </tr>
        </thead>
        <tbody>
          {parameters.map(({ key = '', label, description, isRequired, kind, values = [] }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a key can be there twice, and rows have no state
            <tr key={`${i} ${key}`}>
              <th scope="row">
                {label || key} {label && label !== key && <code>{key}</code>}
                {description && <p>{description}</p>}
              </th>
              <td>{kind}</td>
              <td>{isRequired ? 'Yes' : 'No'}</td>
              <td>{values.length > 0 ? values.join(', ') : 'Any'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

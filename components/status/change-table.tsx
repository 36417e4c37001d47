import styles from './change-table.module.css'

/** What is beside what will be, by word as well as by colour. */
export function ChangeTable({ rows }: { rows: { name: string; before: string; after: string }[] }) {
  return (
    <div className={styles.changes}>
      <table aria-label="What changes">
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col">Now</th>
            <th scope="col">After</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, before, after }) => (
            <tr key={name} data-changed={before !== after}>
              <th scope="row">
                {name} <span className={styles.mark}>{before === after ? '= same' : '≠ changed'}</span>
              </th>
              <td>{before || 'none'}</td>
              <td>{after || 'none'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

import styles from './connectors-diff-view.module.css'

/** One line of a comparison. */
export interface DiffRow {
  change: 'same' | 'added' | 'removed' | 'changed'
  name: string
  /** The name is a key of AWS's, not a word of ours. */
  isKey: boolean
  /** Missing where the older side has none. */
  before: string | undefined
  /** Missing where the newer side has none. */
  after: string | undefined
}

const marks = {
  same: { sign: '=', word: 'same' },
  added: { sign: '+', word: 'added' },
  removed: { sign: '−', word: 'removed' },
  changed: { sign: '≠', word: 'changed' },
}

/** What became of something, by sign and word as well as by colour. */
export function Mark({ change }: { change: DiffRow['change'] }) {
  const { sign, word } = marks[change]
  return (
    <span className={styles.mark} data-change={change}>
      <span aria-hidden>{sign}</span> {word}
    </span>
  )
}

/** Both sides of each line beside each other. */
export function DiffTable({ rows, from, to, of }: { rows: DiffRow[]; from: string; to: string; of: string }) {
  return (
    <table className={styles.table} aria-label={`Parameters of ${of}`}>
      <thead>
        <tr>
          <th scope="col">Parameter</th>
          <th scope="col">{from}</th>
          <th scope="col">{to}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a key can be there twice, and rows have no state
          <tr key={`${i} ${row.name}`} data-change={row.change}>
            <th scope="row">
              <span className={row.isKey ? styles.key : undefined}>{row.name}</span>
              <Mark change={row.change} />
            </th>
            <Side value={row.before} />
            <Side value={row.after} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Side({ value }: { value: string | undefined }) {
  if (value === undefined) {
    return (
      <td className={styles.absent}>
        <span aria-hidden>—</span>
        <span className="visually-hidden">not there</span>
      </td>
    )
  }
  if (value === '') return <td className={styles.absent}>empty</td>
  return (
    <td>
      <span className={styles.value}>{value}</span>
      {value !== value.trim() && <span className={styles.note}> begins or ends with a space</span>}
    </td>
  )
}

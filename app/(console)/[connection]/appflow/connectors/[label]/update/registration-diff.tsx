import type { UpdateConnectorRegistrationInput } from '@/lib/appflow/schema'
import styles from './registration-diff.module.css'

type Shown = UpdateConnectorRegistrationInput['base']

const rows: { name: string; of: (shown: Shown) => string }[] = [
  { name: 'Lambda function', of: ({ lambdaArn }) => lambdaArn },
  { name: 'Description', of: ({ description }) => description },
]

/** What is registered beside what will be, by word as well as by colour. */
export function RegistrationDiff({ before, after }: { before: Shown; after: Shown }) {
  const sameFunction = before.lambdaArn === after.lambdaArn
  return (
    <>
      <div className={styles.diff}>
        <table aria-label="What changes">
          <thead>
            <tr>
              <th scope="col">Part</th>
              <th scope="col">Now</th>
              <th scope="col">After</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, of }) => {
              const changed = of(before) !== of(after)
              return (
                <tr key={name} data-changed={changed}>
                  <th scope="row">
                    {name} <span className={styles.mark}>{changed ? '≠ changed' : '= same'}</span>
                  </th>
                  <td>{of(before) || 'none'}</td>
                  <td>{of(after) || 'none'}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <p>
        {sameFunction
          ? 'The function stays, and AppFlow takes its newest code.'
          : 'AppFlow calls the other function from then on, for every profile and flow of this connector.'}
      </p>
    </>
  )
}

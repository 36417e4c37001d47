'use client'
import Button from '@cloudscape-design/components/button'
import { ChangeButton } from '@/components/shell/change-button'
import styles from './table.module.css'

/** Says what the thing is for, and offers the first step. */
export function Empty({
  describe,
  plural,
  create,
}: {
  describe: string
  plural: string
  create?: { text: string; href: string }
}) {
  return (
    <div className={styles.empty}>
      <strong>{`No ${plural}`}</strong>
      <p>{describe}</p>
      {create && (
        <ChangeButton href={create.href} primary={false}>
          {create.text}
        </ChangeButton>
      )}
    </div>
  )
}

/** Says that the search found nothing, and offers to end it. */
export function NoMatch({ plural, onClear }: { plural: string; onClear: () => void }) {
  return (
    <div className={styles.empty}>
      <strong>No matches</strong>
      <p>{`None of the ${plural} match the search.`}</p>
      <Button onClick={onClear}>Clear search</Button>
    </div>
  )
}

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

/** Says that the search or a filter left nothing, and offers to end it. */
export function NoMatch({
  plural,
  onClear,
  by = 'search',
}: {
  plural: string
  onClear: () => void
  by?: 'search' | 'filter'
}) {
  return (
    <div className={styles.empty}>
      <strong>No matches</strong>
      <p>{`None of the ${plural} match the ${by}.`}</p>
      <Button onClick={onClear}>{`Clear ${by}`}</Button>
    </div>
  )
}

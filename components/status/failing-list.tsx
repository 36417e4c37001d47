import type { FindingLine } from './finding-list'

/** The lines of a checklist that fail, each with what to do. */
export function FailingList({ lines }: { lines: Pick<FindingLine, 'id' | 'title' | 'reason' | 'remedy'>[] }) {
  return (
    <ul>
      {lines.map(({ id, title, reason, remedy }) => (
        <li key={id}>
          <strong>{title}</strong>: {reason} {remedy}
        </li>
      ))}
    </ul>
  )
}

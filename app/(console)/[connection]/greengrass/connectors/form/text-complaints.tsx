import StatusIndicator from '@cloudscape-design/components/status-indicator'
import type { TextComplaint } from '@/lib/greengrass/connector-text'
import styles from './form.module.css'

/** What there is to say about a text, each with its line; said to screen readers as it comes up. */
export function TextComplaints({ label, complaints }: { label: string; complaints: TextComplaint[] }) {
  return (
    <div role="status" aria-label={label}>
      {complaints.length > 0 && (
        <ul className={styles.complaints}>
          {complaints.map(({ line, path, message, severity }) => (
            <li key={`${line} ${path} ${message}`}>
              <StatusIndicator type={severity}>{`Line ${line}${path ? `, ${path}` : ''}: ${message}`}</StatusIndicator>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

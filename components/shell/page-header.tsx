import type { ReactNode } from 'react'
import { Breadcrumbs, type Crumb } from './breadcrumbs'
import { InfoLink } from './help-panel'
import styles from './page.module.css'

/** The top of a page: where it is, what it is called, what can be done. `info` adds the link that opens the help panel. */
export function PageHeader({
  title,
  description,
  breadcrumbs,
  actions,
  info = false,
}: {
  title: string
  description?: ReactNode
  breadcrumbs?: Crumb[]
  actions?: ReactNode
  info?: boolean
}) {
  return (
    <div className={styles.header}>
      {breadcrumbs && <Breadcrumbs items={breadcrumbs} />}
      <div className={styles.titleRow}>
        <h1>{title}</h1>
        {info && <InfoLink />}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {description && <p className={styles.description}>{description}</p>}
    </div>
  )
}

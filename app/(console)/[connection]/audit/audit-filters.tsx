'use client'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import type { AuditFilters as Filters } from '@/lib/audit/kinds'
import styles from './audit.module.css'

// Opened by a click, so not part of a first paint.
const AuditFilterForm = dynamic(() => import('./audit-filter-form').then((file) => file.AuditFilterForm))

/** What the audit is narrowed by. It is kept in the address, so that it can be shared. */
export function AuditFilters({ filters }: { filters: Filters }) {
  const active = Object.keys(filters).filter((name) => name !== 'before').length
  const [opened, setOpened] = useState(active > 0)
  return (
    <details className={styles.filters} open={active > 0} onToggle={() => setOpened(true)}>
      <summary>{active > 0 ? `Filters (${active} set)` : 'Filters'}</summary>
      {opened && <AuditFilterForm filters={filters} />}
    </details>
  )
}

'use client'
import { usePathname, useRouter } from 'next/navigation'
import type { ConnectionView } from '@/lib/result'
import { samePageOn } from './addresses'
import { choiceOf } from './nature'
import styles from './shell.module.css'

/** Opens the same page on another connection; `hrefs` are the addresses of this one's navigation. */
export function ConnectionSwitch({
  current,
  all,
  hrefs,
}: {
  current: ConnectionView
  all: ConnectionView[]
  hrefs: string[]
}) {
  const router = useRouter()
  const pathname = usePathname()
  if (all.length < 2) return null
  return (
    <label className={styles.switch}>
      <span className="visually-hidden">Connection</span>
      <select value={current.id} onChange={(event) => router.push(samePageOn(pathname, event.target.value, hrefs))}>
        {all.map((connection) => (
          <option key={connection.id} value={connection.id}>
            {choiceOf(connection)}
          </option>
        ))}
      </select>
    </label>
  )
}

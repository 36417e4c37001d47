'use client'
import { usePathname, useRouter } from 'next/navigation'
import type { ConnectionView } from '@/lib/result'
import { samePageOn } from './addresses'
import styles from './shell.module.css'

/** Opens the same page on another connection. */
export function ConnectionSwitch({ current, all }: { current: ConnectionView; all: ConnectionView[] }) {
  const router = useRouter()
  const pathname = usePathname()
  if (all.length < 2) return null
  return (
    <label className={styles.switch}>
      <span className="visually-hidden">Connection</span>
      <select value={current.id} onChange={(event) => router.push(samePageOn(pathname, event.target.value))}>
        {all.map(({ id, account, region }) => (
          <option key={id} value={id}>
            {`${id} · ${account} · ${region}`}
          </option>
        ))}
      </select>
    </label>
  )
}

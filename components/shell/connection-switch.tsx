'use client'
import { usePathname, useRouter } from 'next/navigation'
import { paths } from '@/lib/paths'
import type { ConnectionView } from '@/lib/result'
import { isOfSandbox, samePageOn } from './addresses'
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
  const pageOn = (id: string) =>
    isOfSandbox(pathname) && all.find((each) => each.id === id)?.kind !== 'sandbox'
      ? paths.home(id)
      : samePageOn(pathname, id, hrefs)
  return (
    <label className={styles.switch}>
      <span className="visually-hidden">Connection</span>
      <select value={current.id} onChange={(event) => router.push(pageOn(event.target.value))}>
        {all.map((connection) => (
          <option key={connection.id} value={connection.id}>
            {choiceOf(connection)}
          </option>
        ))}
      </select>
    </label>
  )
}

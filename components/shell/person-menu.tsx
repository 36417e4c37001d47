'use client'
import { useDoor } from '@/components/door/use-door'
import { paths } from '@/lib/paths'
import { signOut } from '@/lib/people/actions'
import styles from './person-menu.module.css'

/** Who is signed in, with the ways to their account and out. Nothing to open: both are there at a glance. */
export function PersonMenu({ name, role, connection }: { name: string; role?: string; connection: string }) {
  const { state, submit } = useDoor({
    action: signOut,
    schema: () => import('@/lib/people/schema').then((file) => file.nothingSchema),
    // A whole navigation: nothing of what was read stays in the browser's memory.
    onSucceeded: ({ next }) => location.assign(next),
  })
  return (
    <div className={styles.person}>
      <a className={styles.account} href={paths.account(connection)}>
        <span className="visually-hidden">Your account: </span>
        <span className={styles.name}>{name}</span>
        {role && <span className={styles.role}>{role}</span>}
      </a>
      <button type="button" className={styles.out} disabled={state.step !== 'editing'} onClick={() => void submit({})}>
        Sign out
      </button>
      {state.failure && <span role="alert">{state.failure.title}</span>}
    </div>
  )
}

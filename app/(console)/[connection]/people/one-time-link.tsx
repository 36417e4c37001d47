'use client'
import { ShownOnce } from '@/components/status/shown-once'
import { keepLink, useMadeLink } from './made-link'

/** The link by which somebody sets their password, shown to the admin who made it, and never again. */
export function OneTimeLink({ personId }: { personId: string }) {
  const made = useMadeLink(personId)
  if (!made) return null
  return (
    <ShownOnce
      key={made.link}
      label="One-time link"
      header={`Hand this link to ${made.name}: it is shown once`}
      text={`Whoever opens it first sets the password of this account. It works once, for ${made.hours} hours. The console keeps only its hash: when it is lost, make a new one with Reset password.`}
      value={made.link}
      copyText="Copy link"
      doneText="I have handed it on"
      onDone={() => keepLink()}
    />
  )
}

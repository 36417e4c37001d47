'use client'
import dynamic from 'next/dynamic'
import { madeSecret } from './made-secret'

// Rare, and not part of a first paint.
const ShownOnce = dynamic(() => import('@/components/status/shown-once').then((file) => file.ShownOnce))

/** The signing secret of a webhook, shown to the admin who made it, and never again. */
export function SigningSecret() {
  const made = madeSecret.useKept()
  if (!made) return null
  return (
    <ShownOnce
      key={made.secret}
      label="Signing secret"
      header={`Give this secret to the receiver ${made.name}: it is shown once`}
      text="With it the receiver can tell that a message is from this console and was not changed on its way. A receiver that checks no signatures, as Slack, does not need it. When it is lost, make a new one with Edit."
      value={made.secret}
      copyText="Copy secret"
      doneText="I have stored it"
      onDone={() => madeSecret.keep()}
    />
  )
}

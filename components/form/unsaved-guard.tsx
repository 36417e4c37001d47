'use client'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { clickedAddress } from '@/components/shell/use-client-links'

const LeaveDialog = dynamic(() => import('./leave-dialog').then((file) => file.LeaveDialog))

/** Asks before what was typed is lost: by a link of the console, by closing the tab or by loading the page anew. */
export function UnsavedGuard({ active }: { active: boolean }) {
  const router = useRouter()
  const [leavingFor, setLeavingFor] = useState<string>()
  useEffect(() => {
    if (!active) return
    const ask = (event: MouseEvent) => {
      const address = clickedAddress(event)
      if (!address) return
      event.preventDefault()
      event.stopPropagation()
      setLeavingFor(address)
    }
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    // Captured at the window, before the link's own handlers follow it.
    window.addEventListener('click', ask, true)
    window.addEventListener('beforeunload', warn)
    return () => {
      window.removeEventListener('click', ask, true)
      window.removeEventListener('beforeunload', warn)
    }
  }, [active])
  if (!leavingFor) return null
  return <LeaveDialog onStay={() => setLeavingFor(undefined)} onLeave={() => router.push(leavingFor)} />
}

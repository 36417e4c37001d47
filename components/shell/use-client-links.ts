'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/**
 * The address a click leads to inside the console, or nothing where the browser should follow the link itself: another
 * origin, another tab, a download, a place in the same page, a modifier key.
 */
export function clickedAddress(event: MouseEvent): string | undefined {
  if (event.defaultPrevented || event.button !== 0) return
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  const anchor = event.target instanceof Element ? event.target.closest('a') : null
  if (!anchor?.href || (anchor.target && anchor.target !== '_self') || anchor.hasAttribute('download')) return
  const url = new URL(anchor.href)
  if (url.origin !== location.origin) return
  if (url.hash && url.pathname === location.pathname && url.search === location.search) return
  return url.pathname + url.search + url.hash
}

/** Follows links inside the console without loading a page anew, whoever rendered them: Cloudscape knows no router. */
export function useClientLinks() {
  const router = useRouter()
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const address = clickedAddress(event)
      if (!address) return
      event.preventDefault()
      router.push(address)
    }
    document.addEventListener('click', follow)
    return () => document.removeEventListener('click', follow)
  }, [router])
}

'use client'
import { useSearchParams } from 'next/navigation'
import { useEffect } from 'react'

/** The search that the page's address asks for (`?q=`). */
export function useInitialSearch(): string {
  return useSearchParams().get('q') ?? ''
}

/** Keeps the page's address in step with the search, so that it can be shared and survives a reload. */
export function useSearchInAddress(text: string) {
  useEffect(() => {
    const url = new URL(window.location.href)
    if ((url.searchParams.get('q') ?? '') === text) return
    if (text) url.searchParams.set('q', text)
    else url.searchParams.delete('q')
    // Browsers limit how often the address may change; typing is faster.
    const timer = setTimeout(() => window.history.replaceState(null, '', url), 250)
    return () => clearTimeout(timer)
  }, [text])
}

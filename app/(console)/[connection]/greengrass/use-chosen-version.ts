'use client'
import { useSearchParams } from 'next/navigation'

/** The version that the page's address names (`?version=`), else the latest. */
export function useChosenVersion(latest: string | undefined): string | undefined {
  return useSearchParams().get('version') || latest
}

/** The address of the same page with a version opened. */
export const openVersion = (version: string) => `?version=${encodeURIComponent(version)}`

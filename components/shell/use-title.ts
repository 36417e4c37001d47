'use client'
import { useEffect } from 'react'

/** Names the browser's tab once a read has told the name; pages that know it before say it in their metadata. */
export function useTitle(title: string | undefined) {
  useEffect(() => {
    if (title) document.title = title
  }, [title])
}

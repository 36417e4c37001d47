'use client'
import { useEffect } from 'react'
import { titleOf } from './nature'
import { useConnection } from './use-connection'

/** Names the browser's tab once a read has told the name; pages that know it before say it in their metadata. */
export function useTitle(title: string | undefined) {
  const where = titleOf(useConnection())
  useEffect(() => {
    // As the layout's template has it: without its nature one connection's tab would look like another's.
    if (title) document.title = `${title} · ${where} · Connector Console`
  }, [title, where])
}

'use client'
import { useEffect, useRef } from 'react'

/**
 * Reads anew what a list shows besides its own rows, whenever the list itself was read anew (`asOf` of the list): who refreshes
 * a list wants to see all of it as it is now, above all what could not be read.
 */
export function useWithList(asOf: string | undefined, ...again: (() => void)[]) {
  const readWith = useRef(asOf)
  useEffect(() => {
    if (readWith.current !== undefined && readWith.current !== asOf) for (const read of again) read()
    readWith.current = asOf
  })
}

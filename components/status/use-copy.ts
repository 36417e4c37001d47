'use client'
import { useState } from 'react'

/** Copies a text to the clipboard; `said` tells what came of it, and is empty before. */
export function useCopy(text: string): { said: string; copy: () => void } {
  const [said, setSaid] = useState('')
  const copy = () =>
    void navigator.clipboard.writeText(text).then(
      () => setSaid('Copied'),
      () => setSaid('The browser did not allow copying'),
    )
  return { said, copy }
}

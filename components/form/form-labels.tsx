'use client'
import { createContext, useContext, useEffect } from 'react'

/** The labels of a form's fields by path, in the order of the fields; for the summary of what to correct. */
export const FormLabels = createContext<Map<string, string> | undefined>(undefined)

/** Tells the form what a field is called. */
export function useFieldLabel(name: string, label: string) {
  const labels = useContext(FormLabels)
  useEffect(() => {
    labels?.set(name, label)
    return () => {
      labels?.delete(name)
    }
  }, [labels, name, label])
}

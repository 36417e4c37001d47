'use client'
import { useEffect, useRef } from 'react'
import { type FieldPath, get, useFormContext, useFormState, useWatch } from 'react-hook-form'
import { flattenErrors } from '@/components/form/field-errors'
import type { WithConnectors } from './values'

/**
 * Looks again at the connectors as they are typed, since what is wrong with one field may hang on another: at all of them after
 * a submit, before it at those that were found wrong, and at ids and ARNs, of which each must be there once. It draws nothing,
 * so that a key pressed in one card does not draw the others.
 */
export function LiveComplaints() {
  const { control, trigger } = useFormContext<WithConnectors>()
  const connectors = useWatch({ control, name: 'connectors' })
  const { errors, isSubmitted, isSubmitting } = useFormState({ control })
  const state = useRef({ errors, isSubmitted, isSubmitting })
  state.current = { errors, isSubmitted, isSubmitting }
  const opened = useRef<string | undefined>(JSON.stringify(connectors))
  useEffect(() => {
    // What was there when the form opened is looked at when it is touched: until then the rules are not even loaded.
    if (opened.current === JSON.stringify(connectors)) return
    opened.current = undefined
    const timer = setTimeout(() => {
      const { errors: found, isSubmitted: all, isSubmitting } = state.current
      // A submit looks at everything itself, and what AWS then says stays until its field is changed.
      if (isSubmitting) return
      const ofAws = (name: string) => get(found, `${name}.type`) === 'aws'
      const wrong = flattenErrors(found).flatMap(({ name }) => (name.startsWith('connectors.') ? [name] : []))
      if (all && !wrong.some(ofAws)) return void trigger('connectors')
      const once = connectors.flatMap(({ id, arn }, i) => [
        ...(id ? [`connectors.${i}.id`] : []),
        ...(arn ? [`connectors.${i}.arn`] : []),
      ])
      const names = [...new Set([...wrong, ...once])].filter((name) => !ofAws(name))
      if (names.length > 0) void trigger(names as FieldPath<WithConnectors>[])
    }, 200)
    return () => clearTimeout(timer)
  }, [connectors, trigger])
  return null
}

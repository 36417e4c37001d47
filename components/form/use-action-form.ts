'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { type BaseSyntheticEvent, useEffect, useRef, useState } from 'react'
import { type DefaultValues, type FieldPath, type FieldValues, get, type Resolver, useForm } from 'react-hook-form'
import type { z } from 'zod'
import { addFlash } from '@/components/flash/flashes'
import type { Outcome } from '@/components/status/use-operation'
import { paths } from '@/lib/paths'
import { useConnectionId } from '@/lib/query'
import type { Action, Failure, Result } from '@/lib/result'
import type { ActionForm, FormStep } from './action-form'
import { shareOut } from './field-errors'
import { doneFlash, lostFlash, partingFlash, type Told } from './parting-flash'
import { tooLarge } from './too-large'

/** What a form is made of. */
export interface ActionFormOptions<Values extends FieldValues, Value, Input = Values> {
  /** Decides in the browser; the action decides again with the same one. Loaded when it is first needed: it is no part of a first paint. */
  schema: () => Promise<z.ZodType<unknown, Values>>
  action: Action<Input, Value>
  /** What the action is sent, where the form holds it in another shape; paths of AWS's complaints are those of the form. */
  toInput?: (values: Values) => Input | Promise<Input>
  /** The id that the server rendered the form with. It may change while the form is open. */
  operationId: string
  defaultValues: DefaultValues<Values>
  /** Where to go after AWS did it, and what to say there; `input` is the form as it was sent. */
  onSucceeded(value: Value, input: Values): Told
  /** The page goes on by itself: it is not left for what was made, even where AWS's answer was lost. */
  stays?: true
}

/**
 * A form that becomes one change in AWS: sent once however often it is submitted, corrected field by field, and watched
 * where the answer was lost. What was typed stays until AWS did it.
 */
export function useActionForm<Values extends FieldValues, Value, Input = Values>(
  options: ActionFormOptions<Values, Value, Input>,
): { form: ActionForm<Values>; submit: (event?: BaseSyntheticEvent) => Promise<void> } {
  const { schema, action, toInput, operationId, defaultValues, onSucceeded, stays } = options
  const connection = useConnectionId()
  const router = useRouter()
  const queryClient = useQueryClient()
  const methods = useForm<Values, unknown, Values>({
    resolver: resolveWith(schema),
    defaultValues,
    mode: 'onBlur',
    reValidateMode: 'onChange',
    shouldFocusError: false,
  })
  const [reached, setNow] = useState<FormStep>({ step: 'editing' })
  // The id that the server had given when the form was last closed. Another one opens it again, whenever that comes.
  const [spentId, setSpentId] = useState<string>()
  const now = reopened(reached, spentId !== operationId)
  const [corrections, setCorrections] = useState(0)
  const sending = useRef(false)
  const nextId = useRef(operationId)
  // What was sent, which the fields need not show any more when the outcome comes.
  const sent = useRef<Values>(undefined)
  const left = useRef(false)
  const stepNow = useRef(now)
  stepNow.current = now

  useEffect(() => {
    nextId.current = operationId
  }, [operationId])

  useEffect(() => {
    left.current = false
    return () => {
      left.current = true
      const { current } = stepNow
      if (current.step === 'checking') addFlash(lostFlash(connection, current.operationId))
    }
  }, [connection])

  const fail = (failure: Failure, spent: boolean) => {
    const { onFields, others } = shareOut(failure.fields, (name) => get(methods.control._fields, name) !== undefined)
    for (const { name, message } of onFields) methods.setError(name as FieldPath<Values>, { type: 'aws', message })
    if (spent) setSpentId(operationId)
    setNow({ step: 'failed', spent, failure: { ...failure, details: [...(failure.details ?? []), ...others] } })
    if (onFields.length > 0) setCorrections((count) => count + 1)
  }

  const succeed = (operationId: string, to: Told, recorded: boolean) => {
    setNow({ step: 'done' })
    addFlash(doneFlash(connection, operationId, to, recorded))
    // The next page reads for itself; what this one shows need not be read again.
    void queryClient.invalidateQueries({ queryKey: [connection], refetchType: 'none' })
    router.push(to.href)
  }

  const take = (result: Result<Value>, input: Values) => {
    if (left.current) {
      addFlash(partingFlash(connection, result, (value) => onSucceeded(value, input)))
      void queryClient.invalidateQueries({ queryKey: [connection] })
      return
    }
    switch (result.status) {
      case 'succeeded':
        return succeed(result.operationId, onSucceeded(result.value, input), true)
      case 'unrecorded':
        return succeed(result.operationId, onSucceeded(result.value, input), false)
      case 'checking':
        return setNow({ step: 'checking', operationId: result.operationId, failure: result.failure })
      case 'failed': {
        const resubmitted = result.failure.code === 'Resubmitted'
        if (!resubmitted) nextId.current = result.nextOperationId
        return fail(result.failure, resubmitted)
      }
    }
  }

  const settle = (outcome: Outcome) => {
    switch (outcome.state) {
      case 'succeeded': {
        const { view } = outcome
        // The record holds what the same action answered, so its value has the action's type.
        const told =
          view.value == null ? undefined : onSucceeded(view.value as Value, sent.current ?? methods.getValues())
        const to = told ?? { href: paths.operation(connection, view.id), text: `AWS has it: ${view.target}` }
        return succeed(view.id, stays ? to : { ...to, href: view.href ?? to.href }, true)
      }
      case 'unresolved':
        return setNow({ step: 'unresolved', operationId: outcome.view.id })
      case 'failed':
        router.refresh()
        return fail(outcome.failure, true)
      case 'absent':
        router.refresh()
        return fail(nothingCreated(outcome.view.failure), true)
      case 'unrecorded':
        return fail(nothingSent(), false)
    }
  }

  const submit = async (event?: BaseSyntheticEvent) => {
    event?.preventDefault()
    // A ref, not state: two clicks can come before React renders once.
    const { current } = stepNow
    const closed = current.step !== 'editing' && (current.step !== 'failed' || current.spent)
    if (sending.current || closed) return
    sending.current = true
    let invalid = false
    try {
      await methods.handleSubmit(
        async (input) => {
          const id = nextId.current
          sent.current = structuredClone(input)
          const text = JSON.stringify(toInput ? await toInput(input) : input)
          const large = tooLarge(text)
          if (large) return fail(large, false)
          setNow({ step: 'sending' })
          const result = await action({ connection, operationId: id, input: text }).catch(
            // The console did not answer: whether it sent anything to AWS is in the operation's record.
            (): Result<Value> => ({ status: 'checking', operationId: id }),
          )
          take(result, input)
        },
        () => {
          invalid = true
        },
      )()
      // Only now does the page show what is invalid, so only now can it be focused.
      if (invalid) setCorrections((count) => count + 1)
    } finally {
      sending.current = false
    }
  }

  return { form: { ...methods, now, corrections, startOver: () => router.refresh(), settle }, submit }
}

/** Checks what was typed. Where the schema cannot be loaded, the action alone decides. */
function resolveWith<Values extends FieldValues>(schema: () => Promise<z.ZodType<unknown, Values>>): Resolver<Values> {
  return async (values, context, options) => {
    const loaded = await Promise.all([schema(), import('@hookform/resolvers/zod')]).catch(() => undefined)
    if (!loaded) return { values, errors: {} }
    const [rules, { zodResolver }] = loaded
    // What was typed is sent as it was typed: the server parses for itself.
    return await zodResolver(rules, undefined, { raw: true })(values, context, options)
  }
}

/** Where a form stands once the server has given it another id. */
function reopened(step: FormStep, renewed: boolean): FormStep {
  if (step.step !== 'failed' || !step.spent || !renewed) return step
  return step.failure.code === 'Resubmitted' ? { step: 'editing' } : { ...step, spent: false }
}

/** `because`: what AWS or the connection said before AWS was read. */
const nothingCreated = (because?: Failure): Failure => ({
  code: 'NothingCreated',
  message: '',
  at: new Date().toISOString(),
  retryable: false,
  ...because,
  title: because ? `${because.title} Nothing was created.` : 'Nothing was created.',
  next: 'AWS was read twice and does not hold it. You can submit again.',
})

const nothingSent = (): Failure => ({
  code: 'NothingSent',
  title: 'The console did not get the form.',
  next: 'Nothing was sent to AWS. You can submit again.',
  message: '',
  at: new Date().toISOString(),
  retryable: false,
})

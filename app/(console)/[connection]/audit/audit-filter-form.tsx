'use client'
import Button from '@cloudscape-design/components/button'
import DateInput from '@cloudscape-design/components/date-input'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useState } from 'react'
import { stateWords } from '@/components/status/state-words'
import { type AuditFilters as Filters, outcomes } from '@/lib/audit/kinds'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'
import { addressWith } from './addresses'
import styles from './audit.module.css'
import { ChoiceFilter } from './choice-filter'
import { actionWords, serviceWords } from './words'

const isDay = (text: string | undefined) => !text || /^\d{4}-\d{2}-\d{2}$/.test(text)
const noDay = 'Enter a whole date: year, month, day.'

/** The form of the filters. Applying them leads to an address of their own. */
export function AuditFilterForm({ filters }: { filters: Filters }) {
  const connection = useConnectionId()
  const router = useRouter()
  const [now, setNow] = useState<Filters>({ ...filters, before: undefined })
  const [asked, setAsked] = useState(false)
  const set = (name: keyof Filters) => (value: string) => setNow((before) => ({ ...before, [name]: value }))
  const choices = useRead('audit', 'choices', {}).data?.value
  const here = paths.audit.audit(connection)
  const apply = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (isDay(now.from) && isDay(now.to)) router.push(addressWith(here, now))
  }
  const text = (name: keyof Filters, label: string, description: string) => (
    <FormField label={label} description={description}>
      <Input value={now[name] ?? ''} onChange={({ detail }) => set(name)(detail.value)} />
    </FormField>
  )
  const day = (name: 'from' | 'to', label: string): ReactNode => (
    <FormField
      label={label}
      description="A day in UTC, included."
      errorText={asked && !isDay(now[name]) ? noDay : undefined}
      i18nStrings={{ errorIconAriaLabel: 'Error' }}
    >
      <DateInput
        value={now[name] ?? ''}
        format="iso"
        placeholder="YYYY-MM-DD"
        onChange={({ detail }) => set(name)(detail.value)}
      />
    </FormField>
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is not known to all browsers that the console is used in
    <form role="search" aria-label="Filter the audit" onSubmit={apply}>
      <div className={styles.fields}>
        {day('from', 'From')}
        {day('to', 'To')}
        {text('person', 'Who', 'Part of a name, or an id.')}
        <ChoiceFilter
          label="What"
          description="One operation."
          value={now.action}
          none="Everything"
          options={(choices?.actions ?? []).map((action) => ({
            value: action,
            label: `${actionWords(action)} (${serviceWords(action)})`,
          }))}
          onChange={set('action')}
        />
        <ChoiceFilter
          label="Outcome"
          description="The latest that is known."
          value={now.outcome}
          none="Any outcome"
          options={outcomes.map((outcome) => ({ value: outcome, label: stateWords(outcome).word }))}
          onChange={set('outcome')}
        />
        {text('target', 'Target', 'Part of a name.')}
        <ChoiceFilter
          label="Connection"
          description="Where it was done."
          value={now.connection}
          none="This connection"
          options={[
            ...(choices?.connections ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ...(choices?.all
              ? [
                  { value: 'console', label: 'The console itself' },
                  { value: '*', label: 'Everything' },
                ]
              : []),
          ].filter(({ value }) => value !== connection)}
          onChange={set('connection')}
        />
        {text('resource', 'Resource id', 'With what lies below it, as its versions.')}
      </div>
      <div className={styles.buttons}>
        <Button formAction="submit">Apply filters</Button>
        <Button variant="link" href={here}>
          Clear filters
        </Button>
      </div>
    </form>
  )
}

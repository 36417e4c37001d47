'use client'
import Button from '@cloudscape-design/components/button'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import { type FormEvent, useState } from 'react'
import { Section } from '@/components/shell/section'
import { useHydrated, useNow } from '@/components/status/clock'
import { Details } from '@/components/status/details'
import { ItemView } from '@/components/status/item-view'
import { exactTime } from '@/components/status/words-for-time'
import { type DataOf, useRead } from '@/lib/query'
import { advanceClock } from '@/lib/sandbox-control/actions'
import { aheadWords } from './ahead-words'
import styles from './sandbox.module.css'
import { useSteering } from './use-steering'

type Told = DataOf<'sandbox', 'clock'>['value']

const mostMinutes = 5_256_000

/** The account's clock: what takes AWS minutes or hours is there as soon as it is told forward. */
export function Clock({ operationId }: { operationId: string }) {
  const query = useRead('sandbox', 'clock', {}, { every: () => 10_000 })
  const [minutes, setMinutes] = useState('')
  const [complaint, setComplaint] = useState<string>()
  const { send, button, outcome } = useSteering({
    action: advanceClock,
    operationId,
    done: 'The clock of the account went forward.',
    onDone: () => setMinutes(''),
  })
  const other = (event: FormEvent) => {
    event.preventDefault()
    const valid = /^\d+$/.test(minutes) && Number(minutes) >= 1 && Number(minutes) <= mostMinutes
    setComplaint(valid ? undefined : 'A whole number of minutes from 1 to 5,256,000 (ten years).')
    if (valid && !button('other').disabled) send('other', { seconds: Number(minutes) * 60 })
  }
  return (
    <Section title="Clock">
      <ItemView query={query} what="clock" staleAfterMs={30_000}>
        {(clock) => <Now clock={clock} />}
      </ItemView>
      <div className={styles.row}>
        <Button {...button('10 min')} onClick={() => send('10 min', { seconds: 600 })}>
          Advance 10 minutes
        </Button>
        <Button {...button('1 h')} onClick={() => send('1 h', { seconds: 3_600 })}>
          Advance 1 hour
        </Button>
        <form noValidate aria-label="Advance the clock" className={styles.row} onSubmit={other}>
          <FormField
            label="Other number of minutes"
            errorText={complaint}
            i18nStrings={{ errorIconAriaLabel: 'Error' }}
          >
            <Input
              value={minutes}
              inputMode="numeric"
              autoComplete={false}
              onChange={({ detail }) => setMinutes(detail.value)}
            />
          </FormField>
          <Button {...button('other')} formAction="submit">
            Advance
          </Button>
        </form>
      </div>
      {outcome}
    </Section>
  )
}

function Now({ clock: { now, aheadSeconds } }: { clock: Told }) {
  const hydrated = useHydrated()
  const real = useNow()
  // What was read stands still; the account's clock does not.
  const there = hydrated ? exactTime(real + aheadSeconds * 1000) : exactTime(Date.parse(now), 'UTC')
  return (
    <Details
      items={[
        { label: 'Time in the account', value: there },
        { label: 'Against the real time', value: aheadWords(aheadSeconds) },
      ]}
    />
  )
}

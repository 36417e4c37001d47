'use client'
import { type Control, useWatch } from 'react-hook-form'
import { durationWords } from '@/app/(console)/[connection]/evs/health/duration-words'
import styles from '@/app/(console)/[connection]/evs/health/health.module.css'
import type { HealthSettings } from '@/lib/evs/schema'
import { useRead } from '@/lib/query'
import { callsPerHour } from './calls'

const whole = new Intl.NumberFormat('en-US')

/** What the settings cost as they are typed, for the environments that are known. */
export function CallsPerHour({ control }: { control: Control<HealthSettings> }) {
  const [sampling, steadySeconds, transitionalSeconds] = useWatch({
    control,
    name: ['sampling', 'steadySeconds', 'transitionalSeconds'],
  })
  const board = useRead('evs', 'healthEverywhere', {}).data?.value
  if (!board) return null
  const known = { environments: board.environments.length, connections: board.connections.length }
  const calls = callsPerHour({ sampling, steadySeconds, transitionalSeconds }, known)
  return (
    <p role="status" className={styles.calls}>
      {calls ? (
        <>
          <strong>{`About ${whole.format(calls.steady)} AWS calls an hour`}</strong>
          {` for ${counted(known.environments, 'environment')} of ${counted(known.connections, 'connection')}, however many people look. `}
          {`An environment in transit costs ${whole.format(calls.transitional)} an hour instead of ${whole.format(calls.each)}. `}
          {`What is older than ${durationWords(steadySeconds * 2.5)} is shown as not known.`}
        </>
      ) : sampling ? (
        'Enter whole numbers to see how many AWS calls they cost.'
      ) : (
        <strong>No AWS calls.</strong>
      )}
    </p>
  )
}

const counted = (count: number, noun: string) => `${whole.format(count)} ${noun}${count === 1 ? '' : 's'}`

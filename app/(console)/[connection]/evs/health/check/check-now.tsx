'use client'
import dynamic from 'next/dynamic'
import { checkMeaning, nextSteps } from '@/app/(console)/[connection]/evs/checks'
import { Ago } from '@/app/(console)/[connection]/evs/health/ago'
import { isStale, useTimeHere } from '@/app/(console)/[connection]/evs/health/board-clock'
import styles from '@/app/(console)/[connection]/evs/health/health.module.css'
import { ResultIndicator } from '@/app/(console)/[connection]/evs/health/result-indicator'
import type { Board, BoardCheck, BoardEnvironment } from '@/app/(console)/[connection]/evs/health/types'
import { Section } from '@/components/shell/section'
import { Details } from '@/components/status/details'
import { StateIndicator } from '@/components/status/state-indicator'
import { Time } from '@/components/status/time'
import type { CheckAsked } from './check-asked'

// Rare, and not part of a first paint.
const FailureAlert = dynamic(() => import('@/components/status/failure-alert').then((file) => file.FailureAlert))

/** How a check is as far as is known, what that means, and what to do about it. */
export function CheckNow({ board, asked }: { board: Board; asked: CheckAsked }) {
  const environment = board.environments.find(({ environmentId }) => environmentId === asked.environmentId)
  const siblings = asked.connectorId
    ? environment?.connectors.find(({ connectorId }) => connectorId === asked.connectorId)?.checks
    : environment?.checks
  const check = siblings?.find((each) => each.check === asked.check)
  if (!environment || !siblings || !check) {
    return (
      <Section title="Now">
        AWS did not list this check when it was last asked. What the console has kept of it is below.
      </Section>
    )
  }
  return (
    <>
      {environment.failure && (
        <div className={styles.notices}>
          <FailureAlert failure={environment.failure} />
        </div>
      )}
      <Now environment={environment} check={check} />
      <WhatToDo check={check} siblings={siblings} />
    </>
  )
}

function Now({ environment, check }: { environment: BoardEnvironment; check: BoardCheck }) {
  const stale = isStale(environment, useTimeHere())
  const untried = !stale && check.verdict === 'stale'
  const { sampledAt } = environment
  return (
    <Section title="Now">
      <Details
        items={[
          {
            label: 'Result',
            value: (
              <span className={styles.cell}>
                <ResultIndicator result={check.result} stale={stale || untried} />
                {untried && check.lastCheckAttempt && (
                  <span className={styles.quiet}>
                    EVS has not tried it for <Ago since={check.lastCheckAttempt} />, though it tries every 10 minutes
                  </span>
                )}
                {stale && (
                  <span className={styles.quiet}>
                    {sampledAt ? (
                      <>
                        last asked <Ago since={sampledAt} /> ago
                      </>
                    ) : (
                      'AWS has not answered yet'
                    )}
                  </span>
                )}
              </span>
            ),
          },
          {
            label: 'What it says when it passes',
            value: checkMeaning(check.check) ?? 'A check that this console has no words for yet.',
          },
          ...(stale || untried
            ? [{ label: 'When last asked', value: <StateIndicator state={check.result || 'UNKNOWN'} /> }]
            : []),
          { label: 'Impaired since, as AWS tells', value: <Time value={check.impairedSince} /> },
          { label: 'Seen so by the console since', value: <Time value={check.since} /> },
          // AWS does not tell it of checks of environments.
          { label: 'Last tried by EVS', value: <Time value={check.lastCheckAttempt} /> },
          { label: 'AWS last answered', value: <Time value={sampledAt} /> },
        ]}
      />
    </Section>
  )
}

function WhatToDo({ check: { check, result }, siblings }: { check: BoardCheck; siblings: BoardCheck[] }) {
  const rows = siblings.map((each) => ({ type: each.check, result: each.result }))
  const steps = nextSteps({ type: check, result }, rows)
  if (steps.length === 0) return null
  return (
    <Section title="What to do">
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Section>
  )
}

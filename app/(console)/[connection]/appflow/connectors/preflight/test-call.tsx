'use client'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator'
import { useState } from 'react'
import { FormOutcome } from '@/components/form/form-outcome'
import { useSideChange } from '@/components/form/use-side-change'
import { useNoChange } from '@/components/shell/use-connection'
import { TextBlock } from '@/components/status/text-block'
import { invoke } from '@/lib/appflow/actions'
import type { TestCall as Answer } from '@/lib/appflow/kinds'

const looks: Record<Answer['outcome'], [look: StatusIndicatorProps.Type, words: string]> = {
  described: ['success', 'The function describes a connector.'],
  refused: ['error', 'The connector answered that it failed.'],
  invalid: ['error', 'The function answered something else than a description.'],
  crashed: ['error', 'The function ended with an error.'],
  notRun: ['error', 'Lambda did not run the function.'],
}

/** Runs the function once as AppFlow does when a connector is registered, and shows what it answered. */
export function TestCall({ lambdaArn, operationId }: { lambdaArn: string; operationId: string }) {
  const noChange = useNoChange()
  const [last, setLast] = useState<{ of: string; answer: Answer }>()
  const { now, send, settle, waiting, closed } = useSideChange({
    action: invoke,
    operationId,
    done: 'The test call is made: its answer stands in the pre-flight.',
    onDone: (answer) => setLast({ of: lambdaArn, answer }),
  })
  return (
    <SpaceBetween size="s">
      <p>
        A test call runs the function once and asks it to describe itself, as AppFlow does. It is recorded, and changes
        nothing in AppFlow.
      </p>
      <Button
        formAction="none"
        loading={waiting}
        loadingText="Test call"
        disabled={closed || noChange !== undefined}
        disabledReason={noChange}
        onClick={() => void send({ lambdaArn })}
      >
        Test call
      </Button>
      <FormOutcome now={now} onSettled={settle} startOver={() => undefined} quiet={false} />
      {last?.of === lambdaArn && <AnswerOf answer={last.answer} />}
    </SpaceBetween>
  )
}

function AnswerOf({ answer }: { answer: Answer }) {
  const { outcome, problems, payload, size, cut, executedVersion, logGroup } = answer
  const [look, words] = looks[outcome]
  const about = [`${size} bytes`, executedVersion && `version ${executedVersion}`, `log group ${logGroup}`]
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would group fields; this is an answer
    <div role="group" aria-label="Answer of the test call">
      <div role="status">
        <StatusIndicator type={look}>{words}</StatusIndicator>
      </div>
      {problems.length > 0 && (
        <ul>
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      {payload !== '' && (
        <TextBlock title="What the function answered" text={payload}>
          <p>
            {about.filter(Boolean).join(' · ')}
            {cut && ' · only the beginning is shown'}
          </p>
        </TextBlock>
      )}
    </div>
  )
}

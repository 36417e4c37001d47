'use client'
import { AboutOffer, ChooseDialog } from '@/components/form/choose-dialog'
import { Time } from '@/components/status/time'
import { useRead } from '@/lib/query'

/** Finds a Lambda function of the connection's account and Region. */
export function FunctionDialog({ onChoose, onCancel }: { onChoose: (arn: string) => void; onCancel: () => void }) {
  const query = useRead('appflow', 'functions', {})
  return (
    <ChooseDialog
      title="Choose a Lambda function"
      noun="function"
      query={query}
      offer={({ arn, name, description, runtime, timeout, memory, modifiedAt }) => {
        const about = [
          runtime ?? 'container image',
          timeout !== undefined && `${timeout} s`,
          memory !== undefined && `${memory} MB`,
        ]
        return {
          value: arn,
          name,
          description,
          also: runtime,
          about: (
            <AboutOffer>
              {about.filter(Boolean).join(' · ')} · changed <Time value={modifiedAt} />
            </AboutOffer>
          ),
        }
      }}
      searched="name, description or runtime"
      byHand="A function can be named all the same: close this, and type its ARN."
      empty="This account and Region has no Lambda functions."
      onChoose={onChoose}
      onCancel={onCancel}
    >
      <p>For one of its versions or aliases, choose the function and add it to the ARN.</p>
    </ChooseDialog>
  )
}

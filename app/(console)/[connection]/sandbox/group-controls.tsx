'use client'
import Button from '@cloudscape-design/components/button'
import { useForm } from 'react-hook-form'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { Details } from '@/components/status/details'
import { planDeployments } from '@/lib/sandbox-control/actions'
import type { SteerableGroup } from '@/lib/sandbox-control/kinds'
import styles from './sandbox.module.css'
import { useSteering } from './use-steering'

/** How the deployments of a group end. */
export function GroupControls({ groups, operationId }: { groups: SteerableGroup[]; operationId: string }) {
  const { control, watch } = useForm({ defaultValues: { groupId: groups[0]?.groupId ?? '', message: '' } })
  const given = watch()
  const group = groups.find(({ groupId }) => groupId === given.groupId)
  const { send, button, outcome } = useSteering({
    action: planDeployments,
    operationId,
    done: 'The deployments of the group end as you chose.',
  })
  const plan = (result: 'Success' | 'Failure', message: string) => {
    if (group) send(result, { groupId: group.groupId, result, message })
  }
  const gone = group ? undefined : 'Choose a group.'
  return (
    <div className={styles.stack}>
      <SelectField
        control={control}
        name="groupId"
        label="Group"
        options={groups.map(({ groupId, name }) => ({ value: groupId, label: name || groupId, description: groupId }))}
      />
      {group && (
        <Details
          items={[
            { label: 'Its deployments end in', value: group.failure === undefined ? 'Success' : 'Failure' },
            ...(group.failure === undefined ? [] : [{ label: "AWS's text", value: group.failure }]),
          ]}
        />
      )}
      <TextField
        control={control}
        name="message"
        label="Text of a failure"
        description="What AWS says of why a deployment failed."
        prose
        optional
      />
      <div className={styles.row}>
        <Button {...button('Failure', gone)} onClick={() => plan('Failure', given.message)}>
          Let deployments fail
        </Button>
        <Button {...button('Success', gone)} onClick={() => plan('Success', '')}>
          Let deployments succeed
        </Button>
      </div>
      {outcome}
    </div>
  )
}

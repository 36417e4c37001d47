import { type Account, Fault } from '@/lib/sandbox/kit'
import { type FlowEnd, flowsOf, profilesOf } from './tables'

const text = (value: unknown, name: string): string => {
  if (typeof value === 'string' && value !== '') return value
  throw new Fault(undefined, 400, `${name} must be text`)
}

/** `POST /_sandbox/appflow/profile`: `{ name, label }` makes a connection profile of a custom connector; `gone` deletes it. */
export function setProfile(account: Account, now: Date, { name, label, gone }: Record<string, unknown>) {
  const profiles = profilesOf(account)
  const known = text(name, 'name')
  if (gone === true) return profiles.delete(known)
  const connectorLabel = text(label, 'label')
  profiles.set(known, { name: known, connectorType: 'CustomConnector', connectorLabel, createdAt: now.getTime() })
}

/** `POST /_sandbox/appflow/flow`: `{ name, source?, destination? }` makes a flow; an end that is no label is Amazon S3. `gone` deletes it. */
export function setFlow(account: Account, now: Date, { name, source, destination, gone }: Record<string, unknown>) {
  const flows = flowsOf(account)
  const known = text(name, 'name')
  if (gone === true) return flows.delete(known)
  const end = (label: unknown): FlowEnd =>
    typeof label === 'string' ? { type: 'CustomConnector', label } : { type: 'S3' }
  flows.set(known, {
    name: known,
    status: 'Active',
    source: end(source),
    destination: end(destination),
    trigger: 'OnDemand',
    createdAt: now.getTime(),
  })
}

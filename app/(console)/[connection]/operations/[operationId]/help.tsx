import { HelpPanel } from '@/components/shell/help-panel'

/** Help of the record of one change. */
export function OperationHelp() {
  return (
    <HelpPanel title="Record of a change">
      <p>
        Every change is recorded before AWS is called, sent once, and recorded again with its outcome. A double click or
        a form that was sent twice leads to the same record.
      </p>
      <h3>Outcome</h3>
      <ul>
        <li>
          <strong>Recorded, not yet answered</strong>: AWS is being called, or the console was stopped before it was.
        </li>
        <li>
          <strong>Checking what AWS has</strong>: the answer was lost. The console reads AWS every few seconds, also
          after a restart, until it knows whether the change was made.
        </li>
        <li>
          <strong>A person has to look</strong>: reading did not tell. Look in AWS, and say on this page what you found.
        </li>
      </ul>
      <h3>What was asked</h3>
      <p>What the form sent. Passwords and keys are masked before anything is kept.</p>
      <h3>AWS request id</h3>
      <p>What AWS Support and CloudTrail know the call by.</p>
    </HelpPanel>
  )
}

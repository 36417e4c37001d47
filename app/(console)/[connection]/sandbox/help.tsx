import { HelpPanel } from '@/components/shell/help-panel'

/** Help of the sandbox's page. */
export function SandboxHelp() {
  return (
    <HelpPanel title="Sandbox">
      <p>
        The sandbox plays AWS for this connection. Each account of it has a clock, faults and contents of its own; what
        you do here concerns the account of this connection alone. Every change is recorded in the audit.
      </p>
      <h3>Clock</h3>
      <p>
        What takes AWS minutes or hours follows from the account's clock: a connector that is being created is active
        once enough time has passed there. The clock goes forward only; a reset puts it back.
      </p>
      <h3>Faults</h3>
      <p>
        The first rule that fits an operation applies; delays add up. A strip on every page of this connection says
        which faults are on.
      </p>
      <h3>EVS</h3>
      <p>
        A check that you set keeps its result until you set another. A state that you set stays until you let the clock
        decide again. A scenario takes its course by the account's clock, and ends by itself.
      </p>
      <h3>Account</h3>
      <p>
        An export is a file with everything that the account holds, also its faults and its clock. Importing it puts the
        account back to that.
      </p>
    </HelpPanel>
  )
}

/** Help of the form that adds a fault. */
export function AddFaultHelp() {
  return (
    <HelpPanel title="Add fault">
      <p>
        A fault makes operations of AWS go wrong for this account, whoever calls them: the console, the AWS CLI, an SDK.
      </p>
      <h3>Done, or not done</h3>
      <p>
        What matters to a change is whether AWS made it although the answer says otherwise. Each choice tells. Where it
        was made and the answer is lost, the console reads AWS until it knows.
      </p>
      <h3>How often</h3>
      <p>A rule with a number of times counts down with each call that it applies to, and is gone at the end.</p>
    </HelpPanel>
  )
}

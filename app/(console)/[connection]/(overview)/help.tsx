import { HelpPanel } from '@/components/shell/help-panel'

/** Help of the overview. */
export function OverviewHelp() {
  return (
    <HelpPanel title="Overview">
      <h3>Needs attention</h3>
      <p>
        Worst first: EVS checks and environments that fail, then changes whose end is open, then Greengrass groups whose
        last deployment failed within a week, then EVS health that is not known. Of the groups the 25 that were changed
        last are looked at.
      </p>
      <ul>
        <li>
          <strong>Checking what AWS has</strong>: AWS's answer was lost. The console reads AWS until it knows; do not
          make the change again meanwhile.
        </li>
        <li>
          <strong>A person has to look</strong>: reading AWS did not tell. Open the record, look in AWS, and say there
          what you found; then it leaves this list.
        </li>
      </ul>
      <h3>Services</h3>
      <p>
        How many there are on this connection, read anew every minute. A service that refuses says so in its place, and
        the others work on.
      </p>
      <h3>Latest changes</h3>
      <p>
        What was changed on this connection through this console, by anyone. Each is recorded before AWS is called. The
        audit has all of them, with refused attempts.
      </p>
    </HelpPanel>
  )
}

import { AwsPage } from '@/app/(console)/[connection]/evs/help'
import { HelpPanel } from '@/components/shell/help-panel'

const reference = 'https://docs.aws.amazon.com/evs/latest/APIReference'
const guide = 'https://docs.aws.amazon.com/evs/latest/userguide'

function Results() {
  return (
    <>
      <h3>Results</h3>
      <ul>
        <li>
          <strong>Passed</strong>: EVS looked, and it is well.
        </li>
        <li>
          <strong>Failed</strong>: EVS looked, and it is not.
        </li>
        <li>
          <strong>Unknown</strong>: AWS was asked and could not tell. It may be well or not.
        </li>
        <li>
          <strong>Not known</strong>: the console has no recent answer of AWS. What AWS said last is written beneath.
        </li>
      </ul>
    </>
  )
}

/** Help of the boards. */
export function HealthHelp() {
  return (
    <HelpPanel title="EVS health">
      <p>
        One line for each environment and each of its connectors, the worst first. A cell leads to its check: what it
        means, what to do, and how it fared.
      </p>
      <Results />
      <h3>How old it is</h3>
      <p>
        The console asks AWS on a schedule, once for everybody. What is older than two and a half intervals is not
        known. Opening this page asks AWS nothing.
      </p>
      <h3>When EVS looks</h3>
      <p>EVS runs the checks of a connector every 10 minutes; "tried" says when it last did.</p>
      <AwsPage href={`${reference}/API_Check.html`}>Check in AWS's reference</AwsPage>
    </HelpPanel>
  )
}

/** Help of a check's page. */
export function HealthCheckHelp() {
  return (
    <HelpPanel title="A check and its history">
      <Results />
      <h3>Timeline</h3>
      <p>
        Each stretch has one result. Failed is tall and solid, unknown is half as tall and hatched, passed is low; where
        AWS was not asked or did not answer there is a gap. The same is in the table below it.
      </p>
      <h3>Availability</h3>
      <p>
        The share of passed in the time that passed or failed. Unknown and unsampled time counts neither way: it is told
        beside it. Where nothing passed or failed there is no figure.
      </p>
      <h3>Incidents</h3>
      <p>
        From the first failed result to the last. Where AWS says that it began earlier, the duration counts from then.
        Two failures with a gap between are one incident where AWS says that they began at the same time.
      </p>
      <AwsPage href={`${guide}/troubleshooting.html`}>Troubleshooting in AWS's user guide</AwsPage>
    </HelpPanel>
  )
}

/** Help of the incidents. */
export function IncidentsHelp() {
  return (
    <HelpPanel title="Incidents and availability">
      <p>
        An incident is a time in which a check failed, as far as the console asked. Those that reach into the window are
        listed, the latest first.
      </p>
      <h3>How it ended</h3>
      <ul>
        <li>
          <strong>Recovered</strong>: the check passed then.
        </li>
        <li>
          <strong>Then unknown</strong>: AWS could not tell then whether it was well.
        </li>
        <li>
          <strong>Then not sampled</strong>: AWS was not asked or did not answer, so the end is not known.
        </li>
        <li>
          <strong>Not ended</strong>: it failed when AWS was last asked.
        </li>
      </ul>
      <h3>Availability</h3>
      <p>
        The share of passed in the time that passed or failed. Unknown and unsampled time is told beside it and never
        counts as healthy.
      </p>
    </HelpPanel>
  )
}

/** Help of the settings. */
export function HealthSettingsHelp() {
  return (
    <HelpPanel title="Health settings">
      <p>They hold for all connections of this console, from the next sample on.</p>
      <h3>Intervals</h3>
      <p>
        An environment is sampled with two calls: GetEnvironment and ListEnvironmentConnectors. The list of environments
        of a connection is one more at the calm interval. However many people look, AWS is asked once.
      </p>
      <p>
        While something is being created, updated or deleted, or a new connector has not been checked once, the short
        interval holds for its environment.
      </p>
      <h3>Retention</h3>
      <p>
        Results that ended longer ago are deleted within an hour. Charts look back 30 days at most; fewer days kept mean
        that the rest is shown as not sampled.
      </p>
    </HelpPanel>
  )
}

import { HelpPanel } from '@/components/shell/help-panel'

/** Help of the list of connections. */
export function ConnectionsHelp() {
  return (
    <HelpPanel title="Connections">
      <p>
        A connection is one AWS account in one Region. Its id is the first part of every address, so two tabs can work
        on two accounts and never mix.
      </p>
      <p>
        Connections "from the environment" come from how the console was started: the sandbox, and <code>live</code>{' '}
        where <code>AWS_REGION</code> is set. They cannot be changed here.
      </p>
      <p>Who may do what on a connection is decided under People: viewers look, operators change connectors.</p>
    </HelpPanel>
  )
}

/** Help of the forms that make and change one. */
export function ConnectionFormHelp() {
  return (
    <HelpPanel title="A connection's settings">
      <h3>Which credentials</h3>
      <ul>
        <li>
          <strong>Assumed role</strong> is the safest: viewers and all reading get sessions that AWS itself holds to
          reading, and each person's sessions carry their id in CloudTrail.
        </li>
        <li>
          <strong>Default credentials</strong> and <strong>profiles</strong> cannot be narrowed. There, only the
          console's own check stands between a viewer and a change.
        </li>
      </ul>
      <h3>The external id</h3>
      <p>
        The console makes it from 32 random bytes. In the role's trust policy it makes sure that nobody else can talk
        the console into using a role of yours.{' '}
        <a
          href="https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html"
          rel="noreferrer"
          target="_blank"
        >
          The confused deputy problem in AWS's guide (opens in a new tab)
        </a>
      </p>
      <h3>Before anything is kept</h3>
      <p>
        The console signs in and asks AWS whose account that is (<code>sts:GetCallerIdentity</code>). If that is another
        account than you named, nothing is kept.
      </p>
    </HelpPanel>
  )
}

/** Help of one connection's page. */
export function ConnectionHelp() {
  return (
    <HelpPanel title="One connection">
      <h3>Test connection</h3>
      <p>
        Signs in as reads do and asks each service for one list. Whether the credentials could change anything is not
        tried.
      </p>
      <h3>Permissions</h3>
      <p>
        The least that the console needs. Attach the first part to the role or user that the connection signs in with,
        and the second where connectors are to be changed. Where a service knows its resources by ARN, account and
        Region are part of the policy.
      </p>
    </HelpPanel>
  )
}

/** Help of the form that removes one. */
export function RemoveConnectionHelp() {
  return (
    <HelpPanel title="Remove a connection">
      <p>
        Only the console forgets it: what was made in AWS stays, with the role and its policies. Take those away in IAM
        where nothing else uses them.
      </p>
      <h3>Roles</h3>
      <p>Roles on this connection open nothing any more. Those on all connections stay as they are.</p>
      <h3>Records</h3>
      <p>
        The audit keeps what was done. The id is never given again, so that old records cannot mean another account.
      </p>
      <h3>Changes whose end is open</h3>
      <p>
        The console resolves them by reading AWS. It cannot do that once the connection is gone: wait until they are
        known, or look in AWS yourself and settle them first.
      </p>
    </HelpPanel>
  )
}

import { HelpPanel } from '@/components/shell/help-panel'
import { roleWords } from '@/lib/people/kinds'

function Roles() {
  return (
    <>
      <h3>Roles</h3>
      <dl>
        <dt>Viewer</dt>
        <dd>{roleWords.viewer}</dd>
        <dt>Operator</dt>
        <dd>{roleWords.operator}</dd>
        <dt>Admin</dt>
        <dd>{roleWords.admin}</dd>
      </dl>
      <p>
        A role counts on one connection, or on all of them. Where somebody has both, the higher one counts. Another role
        holds at their next request, in every browser.
      </p>
    </>
  )
}

/** Help of the list of people. */
export function PeopleHelp() {
  return (
    <HelpPanel title="People">
      <p>
        Everybody who may sign in to this console: local accounts, which you create here, and people whom your identity
        provider knows, who appear when they first sign in.
      </p>
      <Roles />
      <h3>State</h3>
      <p>
        <b>No password yet</b>: their one-time link has not been used. <b>Disabled</b>: every request of theirs is
        refused. Nobody is ever deleted, so that records keep their names.
      </p>
      <h3>Second factor</h3>
      <p>
        A code of an authenticator, asked for at each sign-in. Whoever has one is not harmed by a password that somebody
        else has learnt.
      </p>
    </HelpPanel>
  )
}

/** Help of the form that creates a person. */
export function CreatePersonHelp() {
  return (
    <HelpPanel title="Create person">
      <h3>What happens</h3>
      <ol>
        <li>The account is made, without a password. Nobody can sign in with it yet.</li>
        <li>You are shown a one-time link, once. Hand it on in a way that only they can read.</li>
        <li>Whoever opens it within 24 hours sets the password. After that it opens nothing.</li>
      </ol>
      <Roles />
    </HelpPanel>
  )
}

/** Help of one person's page and of the form for their roles. */
export function PersonHelp() {
  return (
    <HelpPanel title="Person">
      <Roles />
      <h3>Your own password, again</h3>
      <p>
        When you signed in more than ten minutes ago, whatever gives rights asks for your password: somebody else may
        sit at your browser. What takes rights away never does.
      </p>
      <h3>People of an identity provider</h3>
      <p>
        Their roles come from their groups, and are read at each sign-in; their password and second factor are kept
        there. Here they can be disabled and signed out.
      </p>
    </HelpPanel>
  )
}

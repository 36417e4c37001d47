import { HelpPanel } from '@/components/shell/help-panel'

/** Help of one's own account. */
export function AccountHelp() {
  return (
    <HelpPanel title="Your account">
      <h3>Roles</h3>
      <p>
        Viewers look, operators also change AWS, admins also decide who may sign in and which connections there are. An
        admin gives roles; another one holds at your next request.
      </p>
      <h3>Second factor</h3>
      <p>
        A code that changes every 30 seconds, shown by an authenticator app or a password manager. Scan the QR code or
        type the secret once; from then on each sign-in asks for a code. Ten backup codes let you in, each once, where
        the authenticator is lost. Without those, an admin can reset it.
      </p>
      <h3>Password</h3>
      <p>15 to 128 characters, and none of those that everybody uses. Another password ends your other sessions.</p>
      <h3>Sessions</h3>
      <p>
        Each browser that you are signed in with. End one that you do not know at once, then change your password. What
        a browser calls itself is only a hint.
      </p>
      <h3>Identity provider</h3>
      <p>
        Where one signs you in, it keeps your password and second factor, and your roles come from your groups there.
      </p>
    </HelpPanel>
  )
}

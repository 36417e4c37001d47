import { HelpPanel } from '@/components/shell/help-panel'

/** Help of the audit. */
export function AuditHelp() {
  return (
    <HelpPanel title="Audit">
      <p>
        Every change is recorded before AWS is called, and again with its outcome. Refused attempts and sign-ins are
        recorded too. A change is one line here, with the latest that is known of it; its page shows each row.
      </p>
      <h3>Who sees what</h3>
      <p>
        Whoever has a role on a connection reads what was done there. Sign-ins and changes of people, connections and
        settings are for admins of the whole console.
      </p>
      <h3>What is not kept</h3>
      <p>
        Passwords, keys and other secrets. Texts that look like one are replaced by a mark that only tells equal ones.
      </p>
      <h3>Tampering shows</h3>
      <p>
        The database refuses to change or delete rows, and each row carries a hash of itself and of the row before it.{' '}
        <code>npm run audit:verify</code> works all of them out anew and names the first bad row. It prints the end of
        the chain; note it elsewhere and give it back with <code>--head</code>, and an audit that was written anew as a
        whole is found as well.
      </p>
      <h3>Files</h3>
      <p>
        A file holds all entries that keep to the filters, not only those shown. In CSV a cell that a spreadsheet would
        take for a formula (it starts with = + - @, a tab or a carriage return) is given a leading apostrophe; JSON has
        every text as it was recorded.
      </p>
    </HelpPanel>
  )
}

/** Help of one entry of the audit. */
export function AuditEntryHelp() {
  return (
    <HelpPanel title="One entry">
      <p>
        A change of AWS has a row from before AWS was called, and one for each thing that became of it. All rows of the
        same change are under "What happened"; this page shows one of them.
      </p>
      <h3>What was asked, what changed</h3>
      <p>
        What the form sent, or what was there before and after. Passwords and keys are not kept: a mark stands for each,
        and only tells equal ones.
      </p>
      <h3>Session</h3>
      <p>Names the sign-in that it was done from: the first characters of a hash, which opens nothing.</p>
      <h3>Place in the chain</h3>
      <p>
        <code>npm run audit:verify</code> works all hashes out anew and names the first row that does not fit. "Digest
        of the input" is a hash of what was asked; "Base version" is the group version that a change started from.
      </p>
    </HelpPanel>
  )
}

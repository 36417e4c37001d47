import { HelpPanel } from '@/components/shell/help-panel'
import { damping, retrying } from '@/lib/evs/notification-kinds'

/** Help of the list of webhooks and of the log. */
export function NotificationsHelp() {
  return (
    <HelpPanel title="Notifications">
      <h3>What is told</h3>
      <p>
        A check that comes to <strong>FAILED</strong>, and one that comes back to <strong>PASSED</strong>. What AWS
        calls unknown in between is no change, and nothing is told twice, also after a restart. A check that failed and
        is not there any more, as its connector was deleted, is told as not checked any more.
      </p>
      <p>
        A check that changes more than {damping.changes} times within {damping.minutes} minutes is told once as
        flapping. Then nothing is sent about it until it has had one result for {damping.steadyMinutes} minutes.
      </p>
      <h3>When a receiver does not take it</h3>
      <p>
        Each try ends after {retrying.timeoutSeconds} seconds. It is tried up to {retrying.attempts} times, after{' '}
        {retrying.firstSeconds} seconds at first and then ever later, at most an hour apart; then it is given up and the
        log says so. Later messages about the same check wait for it, so that they come in order.
      </p>
      <h3>What it depends on</h3>
      <p>
        Messages come from the samples under Health: what is not sampled is not told. Both are done by one process of
        the console at a time.
      </p>
    </HelpPanel>
  )
}

/** Help of the forms that make, change and try a webhook. */
export function WebhookHelp() {
  return (
    <HelpPanel title="Webhooks">
      <h3>What is posted</h3>
      <p>
        One message as JSON, with connection, environment, connector, check, result, since when, and the address of the
        check in this console. Any answer from 200 to 299 means that it was taken. Redirects are not followed.
      </p>
      <h3>How a receiver knows that it is genuine</h3>
      <p>
        Each message carries <code>webhook-id</code>, <code>webhook-timestamp</code> and <code>webhook-signature</code>:
        <code> v1,</code> and HMAC-SHA-256 in Base64 over id, timestamp and body with dots between them. The key is what
        follows <code>whsec_</code> in the secret, from Base64.{' '}
        <a
          href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md"
          rel="noreferrer"
          target="_blank"
        >
          Standard Webhooks (opens in a new tab)
        </a>
      </p>
      <p>
        The id is the same at every try: a receiver that has seen it can leave the message aside. A message can come
        twice when the console is killed right after it was sent.
      </p>
      <h3>Where it may go</h3>
      <p>
        To public addresses by https, and to this machine. Private networks only where the console was started with them
        in <code>NOTIFY_PRIVATE</code>, and never to the addresses where clouds give credentials. That is checked at
        every try, for the address that the name has then.
      </p>
    </HelpPanel>
  )
}

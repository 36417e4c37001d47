import 'server-only'
import { config } from '@/lib/config'
import { damping, type WebhookFormat } from '@/lib/evs/notification-kinds'
import { paths } from '@/lib/paths'
import type { CheckEvent } from './outbox'

/** A message that only tries a webhook. Times are ISO 8601. */
export interface TestEvent {
  kind: 'test'
  /** The connection of the page that it was sent from. */
  connection: { id: string; name: string }
  /** Who sent it. */
  by: string
  at: string
}

/** What a delivery is about. */
export type NotificationEvent = CheckEvent | TestEvent

/** The page of the console that a message leads to. */
export function linkOf(event: NotificationEvent): string {
  const { connection } = event
  if (event.kind === 'test') return config.publicOrigin + paths.evs.notifications(connection.id)
  const { environment, connector, check } = event
  const place = { environmentId: environment.id, connectorId: connector?.id ?? '', check }
  return config.publicOrigin + paths.evs.healthCheck(connection.id, place)
}

const place = ({ id, name }: { id: string; name?: string }) => (name && name !== id ? `${name} (${id})` : id)

/** What happened, in one line. */
function titleOf(event: NotificationEvent): string {
  switch (event.kind) {
    case 'test':
      return `Test message of the Connector Console, sent by ${event.by}`
    case 'failed':
      return `${event.check} failed`
    case 'passed':
      return `${event.check} passed again`
    case 'flapping':
      return `${event.check} is flapping: it changed ${event.changes ?? 'more than'} times within ${damping.minutes} minutes`
    case 'steady':
      return `${event.check} is steady again: ${event.result} for ${damping.steadyMinutes} minutes`
    case 'gone':
      return `${event.check} is not checked any more`
  }
}

const gone = {
  environment: 'AWS does not list its environment any more.',
  connector: 'AWS does not list its connector any more.',
  check: 'AWS does not list this check any more.',
}

/** What it is about, one line each. */
function linesOf(event: NotificationEvent): string[] {
  const connection = `Connection: ${place(event.connection)}`
  if (event.kind === 'test') return [connection, 'No check changed: this only tries the webhook.']
  const { connector, environment } = event
  const about = connector && [connector.type, connector.applianceFqdn, `(${connector.id})`].filter(Boolean).join(' ')
  return [
    ...(about ? [`Connector: ${about}`] : []),
    `Environment: ${place(environment)}`,
    connection,
    `${event.kind === 'gone' ? 'Last result' : 'Result'}: ${event.result}${event.since ? ` since ${event.since}` : ''}`,
    ...(event.gone ? [gone[event.gone]] : []),
    ...(event.kind === 'flapping'
      ? [`No more messages about this check until it has had one result for ${damping.steadyMinutes} minutes.`]
      : []),
  ]
}

/** https://docs.slack.dev/messaging/formatting-message-text#escaping: nothing of AWS's becomes a link or a mention. */
const forSlack = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const signs = {
  ...{ failed: ':red_circle:', passed: ':large_green_circle:', flapping: ':warning:', gone: ':white_circle:' },
  test: ':wave:',
}

function signOf(event: NotificationEvent): string {
  if (event.kind !== 'steady') return signs[event.kind]
  return event.result === 'FAILED' ? signs.failed : signs.passed
}

/** The body that is sent: the same at every attempt. */
export function bodyOf(event: NotificationEvent, format: WebhookFormat): string {
  const [title, lines, url] = [titleOf(event), linesOf(event), linkOf(event)]
  if (format === 'slack') {
    const text = [
      `${signOf(event)} *${forSlack(title)}*`,
      ...lines.map(forSlack),
      `<${forSlack(url)}|Open in the console>`,
    ]
    return JSON.stringify({ text: text.join('\n') })
  }
  const { kind, at, ...facts } = event
  return JSON.stringify({
    type: kind === 'test' ? 'test' : `evs.check.${kind}`,
    timestamp: at,
    data: { ...facts, text: [title, ...lines].join('\n'), url },
  })
}

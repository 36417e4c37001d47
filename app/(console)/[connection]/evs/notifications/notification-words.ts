import type { StatusIndicatorProps } from '@cloudscape-design/components/status-indicator'
import type { DeliveryState, MessageKind, WebhookFormat } from '@/lib/evs/notification-kinds'

/** How a webhook is told, in words. */
export const formatWords: Record<WebhookFormat, string> = { json: 'JSON', slack: 'Slack' }

/** How the end of a message looks. What is not delivered yet never looks as if it were. */
export const deliveryLooks: Record<DeliveryState, [look: StatusIndicatorProps.Type, word: string]> = {
  waiting: ['pending', 'Waiting'],
  delivered: ['success', 'Delivered'],
  'given-up': ['error', 'Given up'],
}

const kinds: Record<Exclude<MessageKind, 'test'>, string> = {
  failed: 'failed',
  passed: 'passed again',
  flapping: 'is flapping',
  steady: 'is steady again',
  gone: 'is not checked any more',
}

/** What a message says, in short. */
export function messageWords({ kind, check = '', result }: { kind: MessageKind; check?: string; result?: string }) {
  if (kind === 'test') return 'Test message'
  return `${check} ${kinds[kind]}${kind === 'steady' && result ? `: ${result}` : ''}`
}

/** Which connections a webhook is told of. */
export const scopeWords = (connection: string | undefined) => connection ?? 'All connections'

/** How a webhook is told: the console's own JSON, or what Slack's incoming webhooks take. */
export const webhookFormats = ['json', 'slack'] as const
/** One of {@link webhookFormats}. */
export type WebhookFormat = (typeof webhookFormats)[number]

/** A check that changes more than `changes` times in `minutes` flaps, until it has had one result for `steadyMinutes`. */
export const damping = { changes: 4, minutes: 60, steadyMinutes: 30 } as const

/** How a message is tried again: so often at most, doubling from `firstSeconds` to `mostSeconds`; each try ends after a while. */
export const retrying = { attempts: 12, firstSeconds: 30, mostSeconds: 3_600, timeoutSeconds: 10 } as const

/** So many webhooks at most. */
export const mostWebhooks = 50

/** What became of a message to a webhook. */
export type DeliveryState = 'waiting' | 'delivered' | 'given-up'

/** What a message is about. */
export type MessageKind = 'failed' | 'passed' | 'flapping' | 'steady' | 'gone' | 'test'

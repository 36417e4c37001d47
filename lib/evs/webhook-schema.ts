import { z } from 'zod'
import { webhookFormats } from './notification-kinds'

const name = z
  .string()
  .min(1, 'Enter a name.')
  .max(64, { error: 'At most 64 characters.', abort: true })
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]+$/u, 'No control characters.')
  .regex(/^\S(?:.*\S)?$/u, 'No space at the start or the end.')

/** Whether the host of an address, as `URL` writes it, is this machine by its name or number. */
const isThisMachine = (host: string) => host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)

/** What is wrong with the address of a webhook; nothing where it is one. Which addresses are refused, the server knows. */
export function urlComplaint(text: string): string | undefined {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return 'An address that begins with https://'
  const { protocol, hostname, username, password, hash } = new URL(text)
  if (username || password) return 'No user name or password in the address: anyone who sees it would have them.'
  if (hash) return 'Nothing after # in the address: it is never sent.'
  if (protocol === 'http:' && !isThisMachine(hostname)) {
    return 'https://, so that nobody on the way can read the messages. Only for localhost, 127.0.0.1 and [::1] may it be http://.'
  }
  return undefined
}

const address = (empty: boolean) =>
  z
    .string()
    .max(2048, { error: 'At most 2,048 characters.', abort: true })
    .superRefine((text, { addIssue }) => {
      if (text === '' && empty) return
      const message = text === '' ? 'Enter the address of the webhook.' : urlComplaint(text)
      if (message) addIssue({ code: 'custom', message })
    })

const fields = {
  name,
  format: z.enum(webhookFormats),
  /** Its id; empty for all. */
  connection: z.string().max(64, { abort: true }),
  enabled: z.boolean(),
}
const id = z.uuid()

/** What the form "Create webhook" sends; the console makes its id and its secret. */
export const createWebhookSchema = z.strictObject({
  ...fields,
  id: z.string().max(0, 'A new webhook has no id yet.'),
  url: address(false),
  renewSecret: z.boolean(),
  seen: z.string().max(0, 'A new webhook was not changed before.'),
})

/** What the form "Edit webhook" sends. An empty `url` keeps the address. */
export const updateWebhookSchema = z.strictObject({
  ...fields,
  id,
  url: address(true),
  renewSecret: z.boolean(),
  seen: z.string().max(32, { abort: true }).min(1),
})

/** A webhook as both forms hold it. `seen`: when what the form started from was last changed, ISO 8601; empty for a new one. */
export type WebhookInput = z.infer<typeof updateWebhookSchema>

/** What the form "Delete webhook" sends: its id, and its name as somebody typed it. */
export const deleteWebhookSchema = z.strictObject({
  id,
  confirmation: z.string().max(128, { error: 'This is not the name.', abort: true }),
})

/** What the form "Send test message" sends. */
export const testWebhookSchema = z.strictObject({ id })

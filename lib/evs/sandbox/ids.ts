import { createHash, randomInt } from 'node:crypto'
import type { Account } from '@/lib/sandbox/kit'

const alphabet = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'

/** Letters and digits that follow from `seed`: the same in every run. */
export function derived(seed: string, length: number): string {
  const bytes = createHash('sha256').update(seed).digest()
  return Array.from({ length }, (_, at) => alphabet[(bytes[at] ?? 0) % alphabet.length]).join('')
}

/** Hexadecimal digits that follow from `seed`. */
export function derivedHex(seed: string, length: number): string {
  return createHash('sha256').update(seed).digest('hex').slice(0, length)
}

/** A new connector's id: `cnctr-` and ten letters or digits. */
export function newConnectorId(): string {
  return `cnctr-${Array.from({ length: 10 }, () => alphabet[randomInt(alphabet.length)]).join('')}`
}

/** An environment's ARN; connectors have none. */
export const environmentArn = ({ region, number }: Account, environmentId: string) =>
  `arn:aws:evs:${region}:${number}:environment/${environmentId}`

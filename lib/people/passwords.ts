import 'server-only'
import { failure, Refusal } from '@/lib/failure'
import { commonPasswords, commonWords } from './common-passwords'
import { passwordLength } from './schema'

/** Rows of a keyboard, and what else is typed one after the other. */
const rows = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
]
const tracks = [...rows, 'abcdefghijklmnopqrstuvwxyz', '01234567890'].flatMap((row) => [
  row,
  [...row].reverse().join(''),
])
const own = [
  'connector',
  'console',
  'greengrass',
  'appflow',
  'amazon',
  'cloud',
  'vmware',
  'vcenter',
  'admin',
  'aws',
  'evs',
]

const plain: Record<string, string> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}
const common = [...new Set([...own, ...commonWords])].toSorted((a, b) => b.length - a.length)

/** A word that everybody tries first is worth this many characters that nobody could guess. */
const worthOfWord = 2.5
const enough = 8

/**
 * Why a password must not be used; nothing when it may. Decided without asking anyone: too short, one of the most common, or
 * little more than common words, what is typed in a row, and what is known of the person.
 * https://pages.nist.gov/800-63-4/sp800-63b.html (3.1.1.2)
 */
export function complaintOf(password: string, person: { name: string; email: string }): string | undefined {
  const { least, most } = passwordLength
  if (password.length < least || password.length > most) return `Use ${least} to ${most} characters.`
  const lower = password.normalize('NFKC').toLowerCase()
  if (commonPasswords.includes(lower)) return 'This is one of the most common passwords. Choose another.'
  const known = `${person.name} ${person.email}`.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? []
  if (worth(lower, known) < enough) {
    return 'This is easy to guess: it is little more than common words, rows, repeats or your name. Add words of your own.'
  }
  return undefined
}

/** Throws {@link complaintOf}'s answer as a complaint about the form's field `password`. */
export function requireGoodPassword(password: string, person: { name: string; email: string }): void {
  const complaint = complaintOf(password, person)
  if (!complaint) return
  throw new Refusal(
    failure('Invalid', 'This password cannot be used.', 'Choose another.', { fields: { password: complaint } }),
  )
}

/** How many characters of a password are its own. */
function worth(password: string, known: readonly string[]): number {
  let worth = 0
  const seen = new Set<string>()
  for (let at = 0; at < password.length; ) {
    const rest = password.slice(at)
    const letters = [...rest].map((c) => plain[c] ?? c).join('')
    const name = known.find((part) => rest.startsWith(part))
    const word = name ?? common.find((each) => rest.startsWith(each) || letters.startsWith(each))
    const length = Math.max(word?.length ?? 0, inRow(rest))
    const piece = rest.slice(0, Math.max(length, 1))
    if (!seen.has(piece) && piece !== name && /\S/.test(piece)) worth += length > 0 ? worthOfWord : 1
    seen.add(piece)
    at += piece.length
  }
  return worth
}

/** How many characters from the start on are one repeated, or next to each other on a keyboard or in the alphabet; at least three. */
function inRow(text: string): number {
  const same = [...text].findIndex((c) => c !== text[0])
  const most = Math.max(same < 0 ? text.length : same, ...tracks.map((track) => along(text, track)))
  return most < 3 ? 0 : most
}

function along(text: string, track: string): number {
  const start = track.indexOf(text[0] ?? ' ')
  if (start < 0) return 0
  let length = 1
  while (length < text.length && track[start + length] === text[length]) length++
  return length
}

/** What became of one question of the pre-flight. */
export type Verdict = 'pass' | 'warn' | 'fail' | 'could-not-tell'

/** One line of the pre-flight. Texts are plain sentences; `command` is for the AWS CLI, whole and quoted for a POSIX shell. */
export interface PreflightLine {
  id:
    | 'environment'
    | 'type-free'
    | 'type-fits'
    | 'fqdn-form'
    | 'fqdn-domain'
    | 'fqdn-unique'
    | 'secret-found'
    | 'secret-region'
    | 'secret-tag'
    | 'secret-key'
    | 'secret-members'
  verdict: Verdict
  /** What was asked, in a few words. */
  title: string
  /** What was found, or why nothing could be told. */
  reason: string
  /** What to do; nothing where all is well. */
  remedy?: string
  /** The command that does it, or that tells. */
  command?: string
}

/** What the pre-flight found, and which secret would be used against which host. */
export interface Preflight {
  lines: PreflightLine[]
  pair: { applianceFqdn: string; secretIdentifier: string; secretArn?: string }
}

/** A command of the AWS CLI for a connection; the sandbox needs its endpoint named. */
export function cli(connection: { region: string; endpoint?: string }, ...words: string[]): string {
  const where = ['--region', connection.region, ...(connection.endpoint ? ['--endpoint-url', connection.endpoint] : [])]
  return ['aws', ...words, ...where].map(quoted).join(' ')
}

const quoted = (word: string) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`)

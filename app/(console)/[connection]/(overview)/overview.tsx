'use client'
import type { ReactNode } from 'react'
import { ChangeLink } from '@/components/shell/change-link'
import { PageHeader } from '@/components/shell/page-header'
import { Section } from '@/components/shell/section'
import { useHydrated } from '@/components/status/clock'
import { failureOf } from '@/components/status/failure-of'
import { FailureWay } from '@/components/status/failure-way'
import { Freshness, type Refreshable } from '@/components/status/freshness'
import { StateIndicator } from '@/components/status/state-indicator'
import { Time } from '@/components/status/time'
import { timeOfDay } from '@/components/status/words-for-time'
import { paths } from '@/lib/paths'
import { type DataOf, useConnectionId, useRead } from '@/lib/query'
import type { OperationView } from '@/lib/result'
import { isPartlyRead, lookedAt, needsAttention, nothingFound } from './attention'
import { OverviewHelp } from './help'
import styles from './overview.module.css'

const everyMinute = { every: () => 60_000 }

/** What needs somebody, worst first, and how much there is of each service. */
export function Overview() {
  const connection = useConnectionId()
  const definitions = useRead('greengrass', 'connectorDefinitions', {}, everyMinute)
  const connectors = useRead('appflow', 'connectors', {}, everyMinute)
  const environments = useRead('evs', 'environments', {}, everyMinute)
  const health = useRead('evs', 'health', {}, { every: () => 10_000 })
  const settings = useRead('evs', 'healthSettings', {}, everyMinute)
  const latest = useRead('operations', 'latest', {}, { every: () => 10_000 })
  const deployments = useRead('greengrass', 'failedDeployments', {}, { every: () => 300_000 })
  // A Greengrass that has ended has nothing that could need anybody; its card says that it refuses.
  const ended = deployments.isError && failureOf(deployments.error).refusesAll === true
  const reads = [latest, environments, health, ...(ended ? [] : [asRead(deployments)])]
  return (
    <>
      <PageHeader title="Overview" info />
      <Attention
        operations={latest.data?.value ?? []}
        environments={environments.data?.items ?? []}
        board={health.data?.value}
        deployments={ended ? [] : (deployments.data?.value.failed ?? [])}
        sampling={settings.data?.value.sampling ?? true}
        none={nothingFound(...reads)}
        partly={isPartlyRead(...reads)}
        looked={lookedAt(...reads)}
      />
      <div className={styles.cards}>
        <Card
          title="AWS IoT Greengrass V1"
          noun="connector definition"
          query={definitions}
          href={paths.greengrass.connectors(connection)}
          create={{ text: 'Create connector definition', href: paths.greengrass.createConnector(connection) }}
        />
        <Card
          title="Amazon AppFlow"
          noun="connector"
          query={connectors}
          href={paths.appflow.connectors(connection)}
          create={{ text: 'Register connector', href: paths.appflow.register(connection) }}
        />
        <Card title="Amazon EVS" noun="environment" query={environments} href={paths.evs.environments(connection)}>
          <States environments={environments.data?.items ?? []} />
        </Card>
      </div>
      <Changes operations={latest.data?.value ?? []} />
      <OverviewHelp />
    </>
  )
}

type Board = DataOf<'evs', 'health'>['value']
type Environments = DataOf<'evs', 'environments'>['items']
type Deployments = DataOf<'greengrass', 'failedDeployments'>['value']['failed']

/** A group that could not be read leaves open whether its deployment failed. */
function asRead({ data, isError }: { data: DataOf<'greengrass', 'failedDeployments'> | undefined; isError: boolean }) {
  const unread = data && data.value.unread > 0 ? `${data.value.unread} groups could not be read.` : undefined
  return { data: data && { asOf: data.asOf, incomplete: unread }, isError }
}

function Attention({
  operations,
  environments,
  board,
  deployments,
  sampling,
  none,
  partly,
  looked,
}: {
  operations: OperationView[]
  environments: Environments
  /** Missing while it is not read. */
  board: Board | undefined
  /** Those that failed. */
  deployments: Deployments
  /** What to say where there is nothing. */
  none: string
  sampling: boolean
  /** Something could not be read. */
  partly: boolean
  /** ISO 8601; missing before all is read. */
  looked: string | undefined
}) {
  const connection = useConnectionId()
  const lines = needsAttention(operations, environments, connection, deployments, board, sampling)
  const hydrated = useHydrated()
  return (
    <Section title="Needs attention">
      {lines.length > 0 ? (
        <>
          <ul className={styles.lines}>
            {lines.map(({ key, state, text, href }) => (
              <li key={key}>
                <StateIndicator state={state} /> <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
          {partly && <p className={styles.quiet}>Not everything could be read, so more may need you.</p>}
        </>
      ) : (
        <p className={styles.quiet}>
          {none}
          {looked && !partly && none !== 'Looking…' && (
            <>
              {' Last looked at '}
              <time dateTime={looked}>
                {hydrated ? timeOfDay(Date.parse(looked)) : `${timeOfDay(Date.parse(looked), 'UTC')} UTC`}
              </time>
              .
            </>
          )}
        </p>
      )}
    </Section>
  )
}

type Query = Refreshable & {
  data?: { items: unknown[]; complete: boolean; asOf: string }
  error: Error | null
}

function Card(props: {
  title: string
  noun: string
  query: Query
  href: string
  create?: { text: string; href: string }
  children?: ReactNode
}) {
  const { title, noun, query, href, create, children } = props
  const { data, error } = query
  const count = data ? `${data.items.length.toLocaleString('en-US')}${data.complete ? '' : '+'}` : '…'
  return (
    <Section title={title}>
      {error ? (
        <p role="alert">
          {failureOf(error).title} {failureOf(error).next} <FailureWay code={failureOf(error).code} />
        </p>
      ) : (
        <p className={styles.count}>
          <a href={href}>
            <strong>{count}</strong> {noun}
            {data?.items.length === 1 ? '' : 's'}
          </a>
        </p>
      )}
      {children}
      {data && <Freshness asOf={data.asOf} query={query} staleAfterMs={120_000} />}
      {create && (
        <p>
          <ChangeLink href={create.href}>{create.text}</ChangeLink>
        </p>
      )}
    </Section>
  )
}

function States({ environments }: { environments: Environments }) {
  const counts = new Map<string, number>()
  for (const { environmentStatus = 'UNKNOWN' } of environments)
    counts.set(environmentStatus, (counts.get(environmentStatus) ?? 0) + 1)
  return (
    <ul className={styles.states}>
      {[...counts].map(([state, count]) => (
        <li key={state}>
          {count} <StateIndicator state={state} />
        </li>
      ))}
    </ul>
  )
}

function Changes({ operations }: { operations: OperationView[] }) {
  const connection = useConnectionId()
  return (
    <Section title="Latest changes from this console">
      {operations.length === 0 ? (
        <p className={styles.quiet}>None yet. Every change is recorded here before AWS is called.</p>
      ) : (
        <ul className={styles.lines}>
          {operations.slice(0, 10).map(({ id, action, target, state, createdAt }) => (
            <li key={id}>
              <StateIndicator state={state} /> <a href={paths.operation(connection, id)}>{target}</a>{' '}
              <code>{action}</code> <Time value={createdAt} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

import 'server-only'
import { sql } from 'drizzle-orm'
import { db } from '@/lib/db/client'
import type { Sample, SampledCheck } from './ask'
import { holdLease, type Lease, type Writer } from './lease'
import { recordGone, recordMessages } from './notifications/outbox'
import { type Claim, textArray } from './targets'

/** A sample that comes later than this many times its interval does not prolong the one before: the time between was not sampled. */
export const lateBy = 2.5

/**
 * Keeps one sample: all of it, or nothing. A result that is as it was prolongs its span; another one ends it where the new one
 * begins. A sample that is older than the last one changes nothing.
 * @param nextSeconds until the next sample
 * @throws Fenced
 */
export async function recordSample(lease: Lease, claim: Claim, sample: Sample, nextSeconds: number): Promise<void> {
  const { connection, environmentId, at } = claim
  await db().transaction(async (tx) => {
    await holdLease(tx, lease)
    const { rows } = await tx.execute(sql`
      update health_targets set name = ${sample.name ?? null}, state = ${sample.state ?? null},
        status = ${sample.status ?? null}, vcf_version = ${sample.vcfVersion ?? null}, failure = null,
        sampled_at = ${at}, interval_seconds = ${nextSeconds},
        due_at = ${at}::timestamptz + ${nextSeconds} * interval '1 second'
      where connection = ${connection} and environment_id = ${environmentId}
        and (sampled_at is null or sampled_at < ${at})
      returning 1`)
    if (rows.length === 0) return
    await recordConnectors(tx, claim, sample)
    await recordChecks(tx, claim, sample.checks)
    await recordMessages(tx, claim)
    await recordGone(tx, claim)
  })
}

async function recordConnectors(tx: Writer, { connection, environmentId, at }: Claim, { connectors }: Sample) {
  await tx.execute(sql`
    insert into health_connectors as known (connection, environment_id, connector_id, type, appliance_fqdn, state,
      state_details, status, created_at)
    select ${connection}, ${environmentId}, new."connectorId", new.type, new."applianceFqdn", new.state,
      new."stateDetails", new.status, new."createdAt"
    from jsonb_to_recordset(${JSON.stringify(connectors)}::jsonb) as new("connectorId" text, type text,
      "applianceFqdn" text, state text, "stateDetails" text, status text, "createdAt" timestamptz)
    on conflict (connection, environment_id, connector_id) do update set type = excluded.type,
      appliance_fqdn = excluded.appliance_fqdn, state = excluded.state, state_details = excluded.state_details,
      status = excluded.status, created_at = excluded.created_at, gone_at = null`)
  await tx.execute(sql`
    update health_connectors set gone_at = ${at}
    where connection = ${connection} and environment_id = ${environmentId} and gone_at is null
      and not connector_id = any(${textArray(connectors.map(({ connectorId }) => connectorId))}::text[])`)
}

async function recordChecks(tx: Writer, claim: Claim, checks: SampledCheck[]) {
  const { connection, environmentId, at, intervalSeconds } = claim
  const given = sql`jsonb_to_recordset(${JSON.stringify(checks)}::jsonb) as new("connectorId" text, "check" text,
    result text, "impairedSince" timestamptz, "lastCheckAttempt" timestamptz)`
  await tx.execute(sql`
    insert into health_series (connection, environment_id, connector_id, check_type, last_check_attempt)
    select ${connection}, ${environmentId}, new."connectorId", new."check", new."lastCheckAttempt" from ${given}
    on conflict (connection, environment_id, connector_id, check_type) do update
      set last_check_attempt = excluded.last_check_attempt`)
  // Every open span of the environment, next to what is said now; nothing is said of a check that AWS does not list any more.
  await tx.execute(sql`
    with now as (
      select s.id, new.result, new."impairedSince" as impaired_since, new."check" is not null as listed
      from health_series s left join ${given} on new."connectorId" = s.connector_id and new."check" = s.check_type
      where s.connection = ${connection} and s.environment_id = ${environmentId}
    ), judged as (
      select now.id, now.listed,
        o.until_at + ${intervalSeconds * lateBy} * interval '1 second' >= ${at}::timestamptz as timely,
        now.listed and o.result = now.result and o.impaired_since is not distinct from now.impaired_since as same
      from now join health_spans o on o.series_id = now.id and o.open
    )
    update health_spans o set until_at = case when judged.timely and judged.listed then ${at}::timestamptz else o.until_at end,
      open = judged.timely and judged.same
    from judged where o.series_id = judged.id and o.open`)
  await tx.execute(sql`
    insert into health_spans (series_id, from_at, until_at, result, impaired_since, open)
    select s.id, ${at}::timestamptz, ${at}::timestamptz, new.result, new."impairedSince", true
    from ${given} join health_series s on s.connection = ${connection} and s.environment_id = ${environmentId}
      and s.connector_id = new."connectorId" and s.check_type = new."check"
    where not exists (select from health_spans o where o.series_id = s.id and o.open)`)
}

/**
 * Keeps a connection's list of environments: new ones are asked for at once, those that are gone are not asked for any more.
 * @throws Fenced
 */
export async function recordEnvironments(
  lease: Lease,
  claim: Claim,
  environments: { environmentId?: string; environmentName?: string; environmentState?: string }[],
  steadySeconds: number,
): Promise<void> {
  const { connection, at } = claim
  const ids = environments.flatMap(({ environmentId }) => environmentId ?? [])
  await db().transaction(async (tx) => {
    await holdLease(tx, lease)
    const { rows } = await tx.execute(sql`
      update health_targets set sampled_at = ${at}, failure = null, interval_seconds = ${steadySeconds},
        due_at = ${at}::timestamptz + ${steadySeconds} * interval '1 second'
      where connection = ${connection} and environment_id = '' and (sampled_at is null or sampled_at < ${at})
      returning 1`)
    if (rows.length === 0) return
    await tx.execute(sql`
      insert into health_targets as known (connection, environment_id, name, state, interval_seconds, due_at)
      select ${connection}, new."environmentId", new."environmentName", new."environmentState", ${steadySeconds}, clock_timestamp()
      from jsonb_to_recordset(${JSON.stringify(environments)}::jsonb) as new("environmentId" text, "environmentName" text,
        "environmentState" text)
      where new."environmentId" <> ''
      on conflict (connection, environment_id) do update set gone_at = null, name = excluded.name, state = excluded.state,
        due_at = case when known.gone_at is null and known.state is not distinct from excluded.state then known.due_at
          else clock_timestamp() end`)
    const gone = sql`connection = ${connection} and environment_id <> '' and not environment_id = any(${textArray(ids)}::text[])`
    await tx.execute(sql`update health_targets set gone_at = ${at} where ${gone} and gone_at is null`)
    await tx.execute(sql`
      update health_spans o set open = false from health_series s where s.id = o.series_id and o.open and ${gone}`)
    await recordGone(tx, claim)
  })
}

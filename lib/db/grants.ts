import { type Client, escapeIdentifier } from 'pg'

/**
 * What the application's role may do: read and write all tables, add to the audit and never change it, read the end of its
 * chain and never move it. Given anew after each migration, so it holds for tables that came with it.
 * https://www.postgresql.org/docs/18/sql-grant.html
 *
 * @param client Signed in as the owner of the tables.
 * @throws Error in plain words when the role owns the audit, directly or by membership, since no grant binds an owner
 */
export async function grantTo(client: Client, role: string): Promise<void> {
  await refuseOwner(client, role)
  const to = escapeIdentifier(role)
  await client.query('begin')
  await client.query(`
    grant usage on schema public to ${to};
    grant select, insert, update, delete on all tables in schema public to ${to};
    grant usage, select on all sequences in schema public to ${to};
    revoke all on audit, audit_head from ${to};
    grant select, insert on audit to ${to};
    grant select on audit_head to ${to}`)
  await client.query('commit')
}

async function refuseOwner(client: Client, role: string) {
  const { rows } = await client.query<{ owner: string; owns: boolean | null }>(
    `select pg_get_userbyid(c.relowner) as owner, pg_has_role(r.oid, c.relowner, 'MEMBER') as owns
      from pg_class c left join pg_roles r on r.rolname = $1 where c.oid = 'public.audit'::regclass`,
    [role],
  )
  const { owner, owns } = rows[0] ?? { owner: '', owns: null }
  if (owns === null) throw new Error(`The database has no role ${role}, which DATABASE_URL names.`)
  if (owns) {
    throw new Error(
      `The role ${role} of DATABASE_URL can act as ${owner}, who owns the audit, so it could change what is recorded. ` +
        'Give the tables to the role of DATABASE_OWNER_URL (ALTER TABLE … OWNER TO), and make the other neither its member nor a superuser.',
    )
  }
}

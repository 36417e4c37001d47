INSERT INTO "audit_head" ("one", "seq", "hash") VALUES (true, 0, '');
--> statement-breakpoint
-- Numbers a row, dates it, and chains it to the one before. It runs as the owner, so that whoever may only add rows
-- cannot touch the end of the chain. The hashed text is what lib/audit/verify.ts asks for: change neither without the other.
-- What changed goes in as text, since in JSON an absent one and the value null would look alike.
CREATE FUNCTION audit_chain() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp SET timezone = 'UTC' AS $$
BEGIN
  SELECT seq + 1, hash INTO new.seq, new.prev_hash FROM audit_head FOR UPDATE;
  new.at := clock_timestamp();
  new.hash := encode(sha256(convert_to(jsonb_build_array(new.prev_hash, new.seq, new.at, new.kind, new.action, new.text,
    new.actor_id, new.actor_name, new.role, new.session, new.address, new.connection, new.account, new.region, new.target,
    new.operation_id, new.base, new.digest, new.diff::text, new.resource_id, new.href, new.request_id)::text, 'UTF8')), 'hex');
  UPDATE audit_head SET seq = new.seq, hash = new.hash;
  RETURN new;
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_chain BEFORE INSERT ON "audit" FOR EACH ROW EXECUTE FUNCTION audit_chain();
--> statement-breakpoint
CREATE FUNCTION audit_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit" FOR EACH STATEMENT EXECUTE FUNCTION audit_stays();
--> statement-breakpoint
INSERT INTO "audit" ("kind", "action", "text", "actor_name", "connection", "account", "region", "target", "operation_id", "base", "digest", "diff", "resource_id", "href", "request_id")
SELECT e.kind, o.action, e.text || ' (' || to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') || ', before the console had sign-in)', null,
  o.connection, o.account, o.region, o.target, o.id, o.base_version, o.digest, case when e.kind = 'intended' then o.input end,
  o.resource_id, o.href, o.request_id
FROM operation_events e JOIN operations o ON o.id = e.operation_id ORDER BY e.seq;
--> statement-breakpoint
DROP TABLE "operation_events" CASCADE;

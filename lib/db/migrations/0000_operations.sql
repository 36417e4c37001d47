CREATE TABLE "operation_events" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"operation_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "operations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"action" text NOT NULL,
	"connection" text NOT NULL,
	"account" text NOT NULL,
	"region" text NOT NULL,
	"target" text NOT NULL,
	"digest" text NOT NULL,
	"base_version" text,
	"input" jsonb NOT NULL,
	"state" text NOT NULL,
	"value" jsonb,
	"failure" jsonb,
	"request_id" text,
	"resource_id" text,
	"href" text,
	"looks" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"looked_at" timestamp with time zone,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "secrets" (
	"name" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "operation_events" ADD CONSTRAINT "operation_events_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "operation_events_by_operation" ON "operation_events" USING btree ("operation_id","seq");--> statement-breakpoint
CREATE INDEX "operations_open" ON "operations" USING btree ("state","created_at");--> statement-breakpoint
CREATE INDEX "operations_by_connection" ON "operations" USING btree ("connection","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "operations_one_per_base" ON "operations" USING btree ("account","region","target","base_version") WHERE "operations"."base_version" is not null and "operations"."state" not in ('failed', 'absent');
CREATE TABLE "health_connectors" (
	"connection" text NOT NULL,
	"environment_id" text NOT NULL,
	"connector_id" text NOT NULL,
	"type" text,
	"appliance_fqdn" text,
	"state" text,
	"state_details" text,
	"status" text,
	"created_at" timestamp with time zone,
	"gone_at" timestamp with time zone,
	CONSTRAINT "health_connectors_connection_environment_id_connector_id_pk" PRIMARY KEY("connection","environment_id","connector_id")
);
--> statement-breakpoint
CREATE TABLE "health_series" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "health_series_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"connection" text NOT NULL,
	"environment_id" text NOT NULL,
	"connector_id" text NOT NULL,
	"check_type" text NOT NULL,
	"last_check_attempt" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "health_spans" (
	"series_id" bigint NOT NULL,
	"from_at" timestamp with time zone NOT NULL,
	"until_at" timestamp with time zone NOT NULL,
	"result" text NOT NULL,
	"impaired_since" timestamp with time zone,
	"open" boolean NOT NULL,
	CONSTRAINT "health_spans_series_id_from_at_pk" PRIMARY KEY("series_id","from_at")
);
--> statement-breakpoint
CREATE TABLE "health_targets" (
	"connection" text NOT NULL,
	"environment_id" text NOT NULL,
	"name" text,
	"state" text,
	"status" text,
	"vcf_version" text,
	"interval_seconds" integer NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"asked_at" timestamp with time zone,
	"sampled_at" timestamp with time zone,
	"failure" jsonb,
	"gone_at" timestamp with time zone,
	"wanted_until" timestamp with time zone,
	CONSTRAINT "health_targets_connection_environment_id_pk" PRIMARY KEY("connection","environment_id")
);
--> statement-breakpoint
CREATE TABLE "leases" (
	"name" text PRIMARY KEY NOT NULL,
	"fence" bigint NOT NULL,
	"holder" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "health_connectors" ADD CONSTRAINT "health_connectors_of_target" FOREIGN KEY ("connection","environment_id") REFERENCES "public"."health_targets"("connection","environment_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "health_series" ADD CONSTRAINT "health_series_of_target" FOREIGN KEY ("connection","environment_id") REFERENCES "public"."health_targets"("connection","environment_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "health_spans" ADD CONSTRAINT "health_spans_series_id_health_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."health_series"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "health_series_of_check" ON "health_series" USING btree ("connection","environment_id","connector_id","check_type");--> statement-breakpoint
CREATE UNIQUE INDEX "health_spans_one_open" ON "health_spans" USING btree ("series_id") WHERE "health_spans"."open";--> statement-breakpoint
CREATE INDEX "health_spans_by_end" ON "health_spans" USING btree ("until_at");--> statement-breakpoint
CREATE INDEX "health_targets_due" ON "health_targets" USING btree ("due_at");
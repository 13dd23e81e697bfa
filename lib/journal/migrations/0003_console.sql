CREATE TABLE "bulk_change_items" (
	"change_id" uuid NOT NULL,
	"org_id" text NOT NULL,
	"sandbox" text NOT NULL,
	"position" integer NOT NULL,
	"wave" integer NOT NULL,
	"resource_type" text NOT NULL,
	"resource_id" text NOT NULL,
	"name" text NOT NULL,
	"status" text NOT NULL,
	"note" text,
	"request_id" text,
	CONSTRAINT "bulk_change_items_change_id_position_pk" PRIMARY KEY("change_id","position")
);
--> statement-breakpoint
CREATE TABLE "bulk_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"org_id" text NOT NULL,
	"sandbox" text NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"with_accounts" boolean NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"cancelled_at" timestamp with time zone,
	"dismissed_at" timestamp with time zone,
	"worker" uuid,
	"worked_at" timestamp with time zone,
	"paused_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "deleted_dataflows" (
	"org_id" text NOT NULL,
	"sandbox" text NOT NULL,
	"id" text NOT NULL,
	"actor" text NOT NULL,
	"plan" jsonb NOT NULL,
	"status" text NOT NULL,
	"deleted_at" timestamp with time zone NOT NULL,
	"recreated_by" uuid,
	CONSTRAINT "deleted_dataflows_org_id_sandbox_id_pk" PRIMARY KEY("org_id","sandbox","id")
);
--> statement-breakpoint
ALTER TABLE "bulk_change_items" ADD CONSTRAINT "bulk_change_items_change_id_bulk_changes_id_fk" FOREIGN KEY ("change_id") REFERENCES "public"."bulk_changes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bulk_changes_by_scope" ON "bulk_changes" USING btree ("org_id","sandbox","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "deleted_dataflows_by_age" ON "deleted_dataflows" USING btree ("deleted_at");
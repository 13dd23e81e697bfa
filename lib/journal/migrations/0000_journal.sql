CREATE TABLE "activation_events" (
	"activation_id" uuid NOT NULL,
	"org_id" text NOT NULL,
	"sandbox" text NOT NULL,
	"sequence" integer NOT NULL,
	"event" jsonb NOT NULL,
	CONSTRAINT "activation_events_activation_id_sequence_pk" PRIMARY KEY("activation_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "activation_steps" (
	"activation_id" uuid NOT NULL,
	"org_id" text NOT NULL,
	"sandbox" text NOT NULL,
	"position" integer NOT NULL,
	"step_id" text NOT NULL,
	"plan" jsonb NOT NULL,
	"status" text NOT NULL,
	"resource_id" text,
	CONSTRAINT "activation_steps_activation_id_step_id_pk" PRIMARY KEY("activation_id","step_id")
);
--> statement-breakpoint
CREATE TABLE "activations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"org_id" text NOT NULL,
	"sandbox" text NOT NULL,
	"actor" text NOT NULL,
	"status" text NOT NULL,
	"draft" jsonb NOT NULL,
	"snapshot" jsonb NOT NULL,
	"verification" jsonb,
	"sequence" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"lease_holder" text,
	"lease_expires_at" timestamp with time zone,
	"undo_requested_by" text,
	"takeover_count" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"org_id" text NOT NULL,
	"sandbox" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"outcome" text NOT NULL,
	"resource_type" text NOT NULL,
	"resource_id" text,
	"resource_name" text,
	"activation_id" uuid,
	"request_id" text,
	"before" jsonb,
	"after" jsonb
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"org_id" text NOT NULL,
	"sandbox" text NOT NULL,
	"actor" text NOT NULL,
	"content" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"activation_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "activation_events" ADD CONSTRAINT "activation_events_activation_id_activations_id_fk" FOREIGN KEY ("activation_id") REFERENCES "public"."activations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activation_steps" ADD CONSTRAINT "activation_steps_activation_id_activations_id_fk" FOREIGN KEY ("activation_id") REFERENCES "public"."activations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "activation_steps_by_resource" ON "activation_steps" USING btree ("org_id","sandbox","resource_id");--> statement-breakpoint
CREATE INDEX "activations_by_scope" ON "activations" USING btree ("org_id","sandbox","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "activations_by_lease" ON "activations" USING btree ("lease_expires_at");--> statement-breakpoint
CREATE INDEX "audit_events_by_scope" ON "audit_events" USING btree ("org_id","sandbox","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_events_by_resource" ON "audit_events" USING btree ("org_id","sandbox","resource_id");--> statement-breakpoint
CREATE INDEX "drafts_by_scope" ON "drafts" USING btree ("org_id","sandbox","updated_at" DESC NULLS LAST);
CREATE TABLE "activation_exchanges" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "activation_exchanges_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"activation_id" uuid NOT NULL,
	"org_id" text NOT NULL,
	"sandbox" text NOT NULL,
	"exchange" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "activation_exchanges" ADD CONSTRAINT "activation_exchanges_activation_id_activations_id_fk" FOREIGN KEY ("activation_id") REFERENCES "public"."activations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "activation_exchanges_by_activation" ON "activation_exchanges" USING btree ("activation_id","id");
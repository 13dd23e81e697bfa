-- Followers of an activation are told about each event, whichever instance wrote it.
CREATE FUNCTION sluice_tell_followers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('sluice_activation', NEW.activation_id::text);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER tell_followers AFTER INSERT ON activation_events
  FOR EACH ROW EXECUTE FUNCTION sluice_tell_followers();
--> statement-breakpoint
-- The trail is only ever added to. What belongs to demo visitors is dropped some time after they have left.
CREATE FUNCTION sluice_keep_audit_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('sluice.is_dropping_demo', true) = 'on' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'audit_events is append-only';
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_audit_events BEFORE UPDATE OR DELETE ON audit_events
  FOR EACH ROW EXECUTE FUNCTION sluice_keep_audit_events();

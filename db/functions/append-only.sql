-- Rows of the ledger and of the audit log are only ever added. The application's role does not own these
-- tables, so it can neither switch the triggers off nor change a row; the triggers also stop the owner.
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: write an opposite row instead', tg_table_name using errcode = 'restrict_violation';
end
$$;

create or replace trigger point_entries_append_only
  before update or delete on point_entries for each row execute function refuse_change();
create or replace trigger point_entries_no_truncate
  before truncate on point_entries for each statement execute function refuse_change();
create or replace trigger audit_entries_append_only
  before update or delete on audit_entries for each row execute function refuse_change();
create or replace trigger audit_entries_no_truncate
  before truncate on audit_entries for each statement execute function refuse_change();
create or replace trigger testimonial_consents_append_only
  before update or delete on testimonial_consents for each row execute function refuse_change();
create or replace trigger testimonial_consents_no_truncate
  before truncate on testimonial_consents for each statement execute function refuse_change();

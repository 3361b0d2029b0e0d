import type { MigrationInterface, QueryRunner } from "typeorm";

/** What the commands on key villages and their problems keep: who took a step that another must take next, reasons by code, papers by hash. */
export class KeyVillageCommands1764330000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table key_village
        alter created_by type varchar(128),
        add submitted_by varchar(128),
        add verified_by varchar(128),
        add risk_reason varchar(20) check (risk_reason in
          ('NEW_PROBLEM','PROBLEMS_SETTLED','PUBLIC_OPINION','PUBLIC_ORDER','ELECTION_NEAR','NO_CHANGE')),
        add gate_override_on date,
        add gate_override_reason varchar(24) check (gate_override_reason in
          ('UNDER_CONTROL','DELAY_WORSE','SUPERIOR_DECISION')),
        add constraint key_village_override check ((gate_override_on is null) = (gate_override_reason is null));
      alter table problem_item
        add responsible_staff_id uuid,
        add evidence_hash varchar(64),
        add submitted_by varchar(128),
        add verified_by varchar(128),
        -- Nobody settles a problem alone (C08).
        add constraint problem_item_four_eyes check (verified_by is null or verified_by <> submitted_by);

      do $$
      declare app text := current_database() || '_app';
      begin
        if not exists (select from pg_roles where rolname = app) then return; end if;
        execute format('grant insert, update on key_village, problem_item to %I', app);
      end $$;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table problem_item drop constraint problem_item_four_eyes, drop responsible_staff_id, drop evidence_hash,
        drop submitted_by, drop verified_by;
      alter table key_village drop constraint key_village_override, drop submitted_by, drop verified_by, drop risk_reason,
        drop gate_override_on, drop gate_override_reason`);
  }
}

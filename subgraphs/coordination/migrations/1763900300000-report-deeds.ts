import type { MigrationInterface, QueryRunner } from "typeorm";

/** Whose report it is and to whom it goes, from which hand-over it came, and whether it was late: for good. Expands only. */
export class ReportDeeds1763900300000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table upward_report
        add from_region varchar(12) collate "C",
        add to_region varchar(12) collate "C",
        add hand_over_id uuid unique references hand_over_in (id),
        add due_at timestamptz,
        add is_late boolean not null default false,
        add instruction_code varchar(16)
          check (instruction_code in ('INVESTIGATE','ON_SITE','REPORT_PROGRESS','NO_FURTHER')),
        add sent_by varchar(128),
        add received_by varchar(128);
      create index upward_report_from on upward_report (from_region, occurred_at desc, id desc);
      create index upward_report_to on upward_report (to_region, occurred_at desc, id desc);
      do $$
      declare app text := current_database() || '_app';
      begin
        if not exists (select from pg_roles where rolname = app) then return; end if;
        execute format('grant insert, update on upward_report to %I', app);
      end $$;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table upward_report drop from_region, drop to_region, drop hand_over_id, drop due_at, drop is_late,
      drop instruction_code, drop sent_by, drop received_by`);
  }
}

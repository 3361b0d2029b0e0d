import type { MigrationInterface, QueryRunner } from "typeorm";

/** The checklist of a look-back: what officials did, answered with yes, no or a number; nothing about a person. */
export class LookBackCommands1764330100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table look_back
        alter created_by type varchar(128),
        add submitted_by varchar(128);

      create table look_back_check (
        id uuid primary key,
        look_back_id uuid not null references look_back (id),
        village_code varchar(12) collate "C" not null,
        code varchar(3) not null,
        answer varchar(16) check (answer in ('YES','NO','NOT_APPLICABLE')),
        amount int check (amount >= 0),
        evidence_hash varchar(64),
        settled_on date,
        check ((answer is null) <> (amount is null)),
        unique (look_back_id, code)
      );

      do $$
      declare app text := current_database() || '_app';
      begin
        if not exists (select from pg_roles where rolname = app) then return; end if;
        execute format('grant insert, update on look_back to %I', app);
        execute format('grant select, insert, update on look_back_check to %I', app);
      end $$;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table look_back_check;
      alter table look_back drop submitted_by`);
  }
}

import type { MigrationInterface, QueryRunner } from "typeorm";

/** Audits of accounts at the end of a committee's term: how far, and the day it was posted. No name, no sum. */
export class AccountsAudits1764200000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table accounts_audit (
        id uuid primary key,
        village_code varchar(12) collate "C" not null,
        state varchar(12) not null check (state in ('UNDER_WAY','PUBLISHED')),
        opened_on date not null,
        published_on date check (published_on >= opened_on),
        version int not null default 1,
        updated_at timestamptz not null default now(),
        check ((state = 'PUBLISHED') = (published_on is not null))
      );
      create index accounts_audit_village on accounts_audit (village_code, opened_on desc);

      -- The application reads every table, and writes what a migration says.
      do $$
      declare app text := current_database() || '_app';
      begin
        if not exists (select from pg_roles where rolname = app) then return; end if;
        execute format('grant update on accounts_audit to %I', app);
      end $$;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table accounts_audit");
  }
}

import type { MigrationInterface, QueryRunner } from "typeorm";

/** Every ticket that a ledger was asked for with: it is good once, and how many a person had on a day is counted. */
export class LedgerExports1764231000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table ledger_export (
        ticket uuid primary key,
        region varchar(12) collate "C" not null,
        by_subject varchar(128) not null,
        day date not null,
        at timestamptz not null,
        is_unusual boolean not null
      );
      create index ledger_export_by_person on ledger_export (by_subject, day);
      create index ledger_export_unusual on ledger_export (day) where is_unusual;

      do $$
      declare app text := current_database() || '_app';
      begin
        if not exists (select from pg_roles where rolname = app) then return; end if;
        execute format('grant insert on ledger_export to %I', app);
      end $$;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table ledger_export");
  }
}

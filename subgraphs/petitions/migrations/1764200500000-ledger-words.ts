import type { MigrationInterface, QueryRunner } from "typeorm";

/** The words that offices use in their ledgers for those of the list, by region and column. */
export class LedgerWords1764200500000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table ledger_word (
        region varchar(12) collate "C" not null,
        column_name varchar(24) not null,
        word varchar(20) not null,
        value varchar(20) not null,
        by_subject varchar(128) not null,
        at timestamptz not null,
        primary key (region, column_name, word)
      );
      do $$
      declare app text := current_database() || '_app';
      begin
        if not exists (select from pg_roles where rolname = app) then return; end if;
        execute format('grant insert, update on ledger_word to %I', app);
      end $$;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table ledger_word");
  }
}

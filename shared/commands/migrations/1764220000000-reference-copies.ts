import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * A department's copies of what others keep: the divisions of civil affairs, and which officials organization has, of which body
 * and region. What is no longer on the list stays unlisted: the application's role removes nothing.
 */
export class ReferenceCopies1764220000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table reference_copy (
        list varchar(16) primary key,
        hash varchar(64) not null,
        as_of timestamptz not null,
        checked_at timestamptz not null
      );
      create table reference_place (
        code varchar(12) collate "C" primary key,
        valid_from date not null,
        valid_to date,
        successor_codes text[] not null,
        is_listed boolean not null
      );
      create table reference_official (
        id uuid primary key,
        body varchar(3) not null,
        region varchar(12) collate "C" not null,
        is_listed boolean not null
      );
      do $$
      declare app text := current_database() || '_app';
      begin
        if not exists (select from pg_roles where rolname = app) then return; end if;
        execute format('grant insert, update on reference_copy, reference_place, reference_official to %I', app);
      end $$;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table reference_copy, reference_place, reference_official");
  }
}

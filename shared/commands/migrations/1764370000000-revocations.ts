import type { MigrationInterface, QueryRunner } from "typeorm";

/** The copy of coordination's list of certificates that are good no longer. */
export class Revocations1764370000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table reference_revocation (
        id uuid primary key,
        is_listed boolean not null
      );
      do $$
      declare app text := current_database() || '_app';
      begin
        if not exists (select from pg_roles where rolname = app) then return; end if;
        execute format('grant select, insert, update on reference_revocation to %I', app);
      end $$;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table reference_revocation");
  }
}

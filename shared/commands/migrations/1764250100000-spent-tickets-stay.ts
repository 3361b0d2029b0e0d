import type { MigrationInterface, QueryRunner } from "typeorm";

/** The application deletes nothing, spent tickets neither. */
export class SpentTicketsStay1764250100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      drop index spent_ticket_at;
      do $$
      declare app text := current_database() || '_app';
      begin
        if not exists (select from pg_roles where rolname = app) then return; end if;
        execute format('revoke delete on spent_ticket from %I', app);
      end $$;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("create index spent_ticket_at on spent_ticket (at)");
  }
}

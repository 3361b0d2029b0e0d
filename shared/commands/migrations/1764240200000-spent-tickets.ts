import type { MigrationInterface, QueryRunner } from "typeorm";

/** Tickets that fetched what they were for. One is good for two minutes, and kept for an hour. */
export class SpentTickets1764240200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table spent_ticket (id uuid primary key, at timestamptz not null);
      create index spent_ticket_at on spent_ticket (at);

      do $$
      declare app text := current_database() || '_app';
      begin
        if not exists (select from pg_roles where rolname = app) then return; end if;
        execute format('grant insert, delete on spent_ticket to %I', app);
      end $$;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table spent_ticket");
  }
}

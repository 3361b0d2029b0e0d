import type { MigrationInterface, QueryRunner } from "typeorm";

/** Cycles are opened and closed by commands. */
export class ElectionCycles1764310200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table election_cycle
        add state varchar(8) not null default 'OPEN' check (state in ('OPEN','CLOSED')),
        add version int not null default 1,
        add created_at timestamptz not null default now(),
        add updated_at timestamptz not null default now(),
        add created_by varchar(128) not null default '';
      do $$
      declare app text := current_database() || '_app';
      begin
        if not exists (select from pg_roles where rolname = app) then return; end if;
        execute format('grant insert, update on election_cycle to %I', app);
      end $$;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      "alter table election_cycle drop state, drop version, drop created_at, drop updated_at, drop created_by",
    );
  }
}

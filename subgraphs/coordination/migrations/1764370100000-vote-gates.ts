import type { MigrationInterface, QueryRunner } from "typeorm";

/** Certificates of open vote gates, and which of them are good no longer. */
export class VoteGates1764370100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table vote_gate (
        id uuid primary key,
        village_code varchar(12) collate "C" not null,
        key_village_id uuid references key_village (id),
        state varchar(8) not null check (state in ('ISSUED','REVOKED')),
        issued_at timestamptz not null,
        expires_at timestamptz not null,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        created_by varchar(128) not null
      );
      create index vote_gate_village on vote_gate (village_code, issued_at desc);
      create index vote_gate_revoked on vote_gate (expires_at) where state = 'REVOKED';
      do $$
      declare app text := current_database() || '_app';
      begin
        if not exists (select from pg_roles where rolname = app) then return; end if;
        execute format('grant select, insert, update on vote_gate to %I', app);
      end $$;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table vote_gate");
  }
}

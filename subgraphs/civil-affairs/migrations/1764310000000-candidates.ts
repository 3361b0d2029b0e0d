import type { MigrationInterface, QueryRunner } from "typeorm";

/** Candidates of a village's election: with the votes they get, and not beside them in another department. */
export class Candidates1764310000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table candidate (
        id uuid primary key,
        election_id uuid not null references village_election (id),
        village_code varchar(12) collate "C" not null,
        name varchar(40) not null,
        position varchar(8) not null check (position in ('DIRECTOR','DEPUTY','MEMBER')),
        womens_seat boolean not null default false,
        nomination_votes int not null check (nomination_votes >= 0),
        status varchar(12) not null check (status in ('NOMINATED','QUALIFIED','POSTED','REMOVED','WITHDRAWN')),
        gave_way boolean not null default false,
        published_on date,
        withdrawn_on date,
        check (status <> 'POSTED' or published_on is not null)
      );
      create index candidate_election on candidate (election_id, position, nomination_votes desc);

      -- Somebody written in on the ballot is no candidate: votes and name of the round, until it is known who was elected.
      alter table tally add womens_seat boolean not null default false, add write_in_name varchar(40);
      alter table seat_result add womens_seat boolean not null default false, add candidate_id uuid;

      do $$
      declare app text := current_database() || '_app';
      begin
        if not exists (select from pg_roles where rolname = app) then return; end if;
        execute format('grant select, insert, update on candidate to %I', app);
      end $$;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table seat_result drop womens_seat, drop candidate_id;
      alter table tally drop womens_seat, drop write_in_name;
      drop table candidate`);
  }
}

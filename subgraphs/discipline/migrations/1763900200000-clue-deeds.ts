import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The organ's own way of a clue: states, clocks and four eyes. No name, unit, allegation or text: what the clue says is the
 * organ's own and not in the hub.
 */
export class ClueDeeds1763900200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table clue_receipt add hand_over_id uuid unique references hand_over_in (id);
      create table clue (
        id uuid primary key references clue_receipt (id),
        receipt_no varchar(48) not null unique,
        village_code varchar(12) collate "C" not null,
        region varchar(12) collate "C" not null,
        state varchar(20) not null check (state in ('RECEIVED','RETURNED','FORWARDED_DOWN','ACCEPTED',
          'DISPOSAL_PROPOSED','DISPOSAL_APPROVED','IN_DISPOSAL','ENDED','TALK_EDUCATION','CASE_FILED','MOVED','DECIDED',
          'EFFECTIVE','NOTICE_CONSIDERED','PUBLISHED','NOT_PUBLISHED','CLOSED')),
        way varchar(20) check (way in ('TALK_OR_LETTER','PRELIMINARY_CHECK','HELD','ENDED')),
        accepted_on date,
        proposal_due_on date,
        is_provisional boolean not null default false,
        rule_version varchar(40),
        calendar_version varchar(60),
        proposed_by varchar(128),
        approved_by varchar(128),
        meeting_no varchar(40),
        sanction_code varchar(20)
          check (sanction_code in ('WARNING','DEMERIT','MAJOR_DEMERIT','PARTY_WARNING','PARTY_REMOVAL','EXPULSION')),
        effective_on date,
        handler_id uuid,
        version int not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        -- Collective study, then approval by another (SL2024 Art.74(1)).
        check (approved_by is null or approved_by <> proposed_by)
      );
      create index clue_list on clue (region, created_at desc, id desc);
      do $$
      declare app text := current_database() || '_app';
      begin
        if not exists (select from pg_roles where rolname = app) then return; end if;
        execute format('grant insert, update on clue, clue_receipt to %I', app);
        execute format('grant insert on discipline_notice to %I', app);
      end $$;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table clue; alter table clue_receipt drop hand_over_id");
  }
}

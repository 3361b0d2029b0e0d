import type { MigrationInterface, QueryRunner } from "typeorm";

/** The ledger of election petitions. Who petitioned, and the text, stay in the department's own system: no column here. */
export class PetitionRecords1763800000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table petition_case (
        id uuid primary key,
        petition_no varchar(32) not null unique,
        village_code varchar(12) collate "C" not null,
        cycle_id uuid not null,
        form varchar(12) not null check (form in ('ONLINE','LETTER','CALL','FAX','VISIT','GROUP_VISIT')),
        source varchar(20) not null
          check (source in ('LOCAL','SUPERIOR_FORWARDED','SUPERIOR_ASSIGNED','HOTLINE_12345')),
        class varchar(12) not null check (class in ('SUGGESTION','ACCUSATION','APPEAL')),
        topic varchar(24) not null check (topic in ('BRIBERY','VOTER_LIST','CANDIDATE_QUALIFICATION','PROCEDURE',
          'COUNTING','PROXY','HANDOVER','FINANCE','LAND','CADRE_CONDUCT','OTHER')),
        people_band varchar(12) not null check (people_band in ('ONE','TWO_TO_FOUR','FIVE_OR_MORE')),
        is_repeat boolean not null default false,
        is_key_case boolean not null default false,
        about_cadres boolean not null,
        handling_body varchar(3) not null check (handling_body in ('ORG','DIS','CIV','PET','PSB','PUB','PLC','OFF','GOV','TWN')),
        handler_id uuid,
        case_leader_id uuid,
        received_on date not null,
        routed_on date,
        accepted_on date,
        extended_to date,
        replied_on date,
        review_asked_on date,
        due_on date,
        outcome varchar(16) check (outcome in ('SUPPORTED','EXPLAINED','NOT_SUPPORTED')),
        stage varchar(24) not null check (stage in ('REGISTERED','FORWARDED','ASSIGNED','TRANSFERRED_DISCIPLINE',
          'TRANSFERRED_PLC','REDIRECTED','NOT_ACCEPTED','ACCEPTED','HANDLING','REPLIED','UNDER_REVIEW','REVIEWED',
          'UNDER_REEXAM','TERMINATED','FINAL','WITHDRAWN')),
        ledger_state varchar(12) not null check (ledger_state in ('OPEN','SUBMITTED','RETURNED','CANCELLED','REOPENED')),
        supervision varchar(12) not null default 'NONE' check (supervision in ('NONE','OPENED','FEEDBACK','CLOSED')),
        cancelled_on date,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        created_by varchar(64) not null,
        check ((ledger_state = 'CANCELLED') = (cancelled_on is not null))
      );
      create index petition_open_village on petition_case (village_code)
        include (due_on, topic) where ledger_state <> 'CANCELLED';
      -- The township's own matters have an index of their own, so that the others are never even visited for it.
      create index petition_open_township on petition_case (village_code)
        include (due_on, topic) where ledger_state <> 'CANCELLED' and handling_body = 'TWN' and not about_cadres;
      create index petition_ledger on petition_case (left(village_code, 6), received_on desc, id desc);
      create index petition_handler on petition_case (handler_id, received_on desc, id desc);
      create index petition_leader on petition_case (case_leader_id, received_on desc, id desc);
      create index petition_board on petition_case (village_code)
        include (stage, ledger_state, due_on, received_on, routed_on, accepted_on, replied_on);`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table petition_case");
  }
}

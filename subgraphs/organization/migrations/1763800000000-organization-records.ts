import type { MigrationInterface, QueryRunner } from "typeorm";

/** Officials on duty, who leads where, branch elections, joint reviews, and candidates. No identity numbers. */
export class OrganizationRecords1763800000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table official (
        id uuid primary key,
        name varchar(40) not null,
        post varchar(60) not null,
        body varchar(3) not null check (body in ('ORG','DIS','CIV','PET','PSB','PUB','PLC','OFF','GOV','VEC')),
        region_code varchar(12) collate "C" not null,
        office_phone varchar(20)
      );
      create index official_region on official (region_code, id);

      create table responsible_leader (
        id uuid primary key,
        region_code varchar(12) collate "C" not null,
        official_id uuid not null references official (id),
        role varchar(20) not null check (role in ('FIRST_RESPONSIBLE','DIRECT_RESPONSIBLE','LEAD_CADRE')),
        since date not null,
        unique (region_code, role, official_id)
      );

      create table party_branch_election (
        id uuid primary key,
        village_code varchar(12) collate "C" not null,
        cycle_id uuid not null,
        branch_kind varchar(16) not null check (branch_kind in ('COMMITTEE','GENERAL_BRANCH','BRANCH')),
        state varchar(24) not null check (state in ('DUE','REQUEST_APPROVED','NOMINEES_RECOMMENDED','NOMINEES_APPROVED',
          'MEETING_HELD','RESULT_APPROVED','FILED','EXTENDED')),
        due_on date not null,
        held_on date,
        entitled_members int,
        present int,
        seats int not null,
        candidates_count int,
        result_approved_on date,
        secretary_name varchar(40),
        secretary_also_director varchar(8) not null default 'PENDING'
          check (secretary_also_director in ('YES','NO','PENDING')),
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        created_by varchar(64) not null,
        unique (village_code, cycle_id)
      );
      create index party_branch_board on party_branch_election (village_code) include (state, secretary_also_director);

      create table joint_review_batch (
        id uuid primary key,
        village_code varchar(12) collate "C" not null,
        cycle_id uuid not null,
        submitted_on date not null,
        due_on date not null,
        state varchar(20) not null check (state in ('DRAFT','SENT','COLLECTING','COLLECTED','MEETING','DECIDED','NOTIFIED',
          'RECHECK_REQUESTED','RECHECKED','CLOSED')),
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        created_by varchar(64) not null
      );
      create index joint_review_village on joint_review_batch (village_code, submitted_on desc);

      create table joint_review_item (
        id uuid primary key,
        batch_id uuid not null references joint_review_batch (id),
        village_code varchar(12) collate "C" not null,
        nominee_name varchar(40) not null,
        position varchar(8) not null check (position in ('DIRECTOR','DEPUTY','MEMBER')),
        verdict varchar(24) check (verdict in ('QUALIFIED','NOT_QUALIFIED','RETURNED_FOR_MATERIAL')),
        verdict_on date
      );
      create index joint_review_item_batch on joint_review_item (batch_id);

      create table candidate (
        id uuid primary key,
        village_code varchar(12) collate "C" not null,
        cycle_id uuid not null,
        name varchar(40) not null,
        position varchar(8) not null check (position in ('DIRECTOR','DEPUTY','MEMBER')),
        nomination_votes int not null,
        status varchar(12) not null check (status in ('NOMINATED','POSTED','WITHDRAWN')),
        published_on date,
        withdrawn_on date,
        check ((status = 'POSTED') <= (published_on is not null))
      );
      create index candidate_village on candidate (village_code, position, nomination_votes desc);`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table candidate, joint_review_item, joint_review_batch, party_branch_election,
      responsible_leader, official`);
  }
}

import type { MigrationInterface, QueryRunner } from "typeorm";

/** Plans, election-day duty and incident summaries of a village: bands and kinds, no person below them. */
export class SecurityRecords1763800000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table security_plan (
        id uuid primary key,
        village_code varchar(12) collate "C" not null,
        cycle_id uuid not null,
        election_date date not null,
        level varchar(8) not null check (level in ('GENERAL','KEY')),
        officers_planned varchar(16) not null check (officers_planned in ('UP_TO_5','SIX_TO_15','MORE_THAN_15')),
        state varchar(12) not null check (state in
          ('DRAFT','SUBMITTED','RETURNED','APPROVED','FILED','ACTIVATED','DEACTIVATED','REVIEWED')),
        approved_on date,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        created_by varchar(64) not null,
        unique (village_code, cycle_id)
      );
      create index security_plan_board on security_plan (village_code) include (state);

      create table emergency_plan (
        id uuid primary key,
        village_code varchar(12) collate "C" not null,
        cycle_id uuid not null,
        state varchar(12) not null check (state in
          ('DRAFT','SUBMITTED','RETURNED','APPROVED','FILED','ACTIVATED','DEACTIVATED','REVIEWED')),
        approved_on date,
        drilled_on date,
        review_due_on date,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        created_by varchar(64) not null,
        unique (village_code, cycle_id)
      );

      create table election_day_duty (
        id uuid primary key,
        village_code varchar(12) collate "C" not null,
        duty_date date not null,
        status varchar(12) not null check (status in ('NOT_STARTED','NORMAL','ATTENTION','INCIDENT','ENDED')),
        updated_at timestamptz not null,
        unique (village_code, duty_date)
      );
      create index election_day_duty_board on election_day_duty (village_code) include (duty_date, status);

      create table incident_summary (
        id uuid primary key,
        incident_no varchar(32) not null unique,
        village_code varchar(12) collate "C" not null,
        occurred_on date not null,
        occurred_at timestamptz not null,
        kind varchar(20) not null check (kind in ('BALLOT_BOX_DAMAGE','VENUE_DISORDER','FIGHT','THREAT','RUMOUR',
          'PROPERTY','RETALIATION','OTHER')),
        level int not null check (level between 1 and 4),
        people_band varchar(16) not null check (people_band in ('UP_TO_9','TEN_TO_29','THIRTY_TO_99','HUNDRED_OR_MORE')),
        state varchar(12) not null check (state in ('REPORTED','HANDLING','CLOSED')),
        election_impact varchar(8) not null check (election_impact in ('NONE','DELAYED','STOPPED')),
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        created_by varchar(64) not null
      );
      create index incident_ledger on incident_summary (left(village_code, 6), occurred_on desc, id desc);
      create index incident_village on incident_summary (village_code) include (level);`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table incident_summary, election_day_duty, emergency_plan, security_plan");
  }
}

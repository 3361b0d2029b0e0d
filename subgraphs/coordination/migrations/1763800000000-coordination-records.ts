import type { MigrationInterface, QueryRunner } from "typeorm";

/** The ledger of key villages with its problems, look-backs, disputes, upward reports and tasks. No persons but officials. */
export class CoordinationRecords1763800000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table key_village (
        id uuid primary key,
        village_code varchar(12) collate "C" not null,
        cycle_id uuid not null,
        focus varchar(12) not null check (focus in ('KEY','DIFFICULT','BOTH')),
        categories text[] not null check (cardinality(categories) between 1 and 5 and categories <@ array['BRIBERY_RISK',
          'CLAN','DISPUTE','PETITION','WEAK_BRANCH','FINANCE','LAND','MERGED','OVERDUE_TERM','NO_SUITABLE',
          'VILLAGE_TYRANT','OUTFLOW','OTHER']),
        situation varchar(16) not null check (situation in ('NOT_ELECTED','WITH_PETITION','COMPLETED')),
        screened_on date,
        households int,
        screened int check (screened <= households),
        county_leader_id uuid,
        township_leader_id uuid,
        stationed_on date,
        plan_approved_on date,
        deadline_on date,
        reviewed_on date not null,
        state varchar(12) not null check (state in ('PROPOSED','REJECTED','CONFIRMED','PLANNED','WORKING','SUBMITTED',
          'RETURNED','VERIFIED','CANCELLED','REOPENED')),
        risk_level varchar(8) not null check (risk_level in ('LOW','MEDIUM','HIGH')),
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        created_by varchar(64) not null,
        unique (village_code, cycle_id)
      );
      create index key_village_board on key_village (village_code) include (state);

      create table problem_item (
        id uuid primary key,
        key_village_id uuid not null references key_village (id),
        village_code varchar(12) collate "C" not null,
        no int not null,
        category varchar(16) not null,
        statement varchar(200) not null,
        blocking boolean not null,
        responsible_body varchar(3) not null,
        due_on date not null,
        state varchar(12) not null check (state in ('OPEN','WORKING','SUBMITTED','RETURNED','VERIFIED')),
        version int not null default 1,
        unique (key_village_id, no)
      );
      create index problem_item_board on problem_item (village_code) include (state, due_on);

      create table look_back (
        id uuid primary key,
        village_code varchar(12) collate "C" not null,
        cycle_id uuid not null,
        state varchar(20) not null check (state in ('NOT_STARTED','IN_PROGRESS','FINDINGS_SUBMITTED','VERIFIED','CLOSED')),
        due_on date not null,
        findings int not null default 0,
        findings_open int not null default 0 check (findings_open between 0 and findings),
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        created_by varchar(64) not null,
        unique (village_code, cycle_id)
      );
      create index look_back_board on look_back (village_code) include (state);

      create table dispute_item (
        id uuid primary key,
        village_code varchar(12) collate "C" not null,
        kind varchar(12) not null check (kind in ('LAND','BOUNDARY','CONTRACT','CLAN','FINANCE','NEIGHBOUR','OTHER')),
        found_on date not null,
        state varchar(12) not null check (state in
          ('REGISTERED','ASSIGNED','MEDIATING','AGREED','FAILED','FOLLOWED_UP','CLOSED')),
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        created_by varchar(64) not null
      );
      create index dispute_item_village on dispute_item (village_code) include (kind) where state <> 'CLOSED';

      create table upward_report (
        id uuid primary key,
        village_code varchar(12) collate "C" not null,
        kind varchar(12) not null check (kind in ('OPINION','PETITION','INCIDENT','BRIBERY')),
        occurred_at timestamptz not null,
        sent_at timestamptz,
        from_level varchar(1) not null check (from_level in ('T','K','C')),
        to_level varchar(1) not null check (to_level in ('K','C','P')),
        state varchar(12) not null check (state in ('DRAFT','SENT','RECEIVED','INSTRUCTED','FOLLOWED_UP','CLOSED')),
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        created_by varchar(64) not null,
        check ((state = 'DRAFT') = (sent_at is null))
      );
      create index upward_report_village on upward_report (village_code, occurred_at desc, id desc);

      create table task (
        id uuid primary key,
        village_code varchar(12) collate "C" not null,
        to_body varchar(3) not null,
        content varchar(200) not null,
        sent_on date not null,
        due_on date not null,
        state varchar(12) not null check (state in ('SENT','SIGNED','DOING','DONE','ACCEPTED','RETURNED','SUPERVISED')),
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        created_by varchar(64) not null
      );
      create index task_ledger on task (left(village_code, 6), sent_on desc, id desc);`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table task, upward_report, dispute_item, look_back, problem_item, key_village");
  }
}

import type { MigrationInterface, QueryRunner } from "typeorm";

/** Reports of violations (村委会组织法 Art.17): a number, a form and what became of it. Nobody who reports and nobody reported. */
export class ViolationReports1764390000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table violation_report (
        id uuid primary key,
        report_no varchar(24) not null unique,
        village_code varchar(12) collate "C" not null,
        received_on date not null,
        form_code varchar(20) not null check (form_code in
          ('VIOLENCE','THREAT','FRAUD','BRIBERY','FORGED_BALLOT','FALSE_COUNT','APPOINTED_CANDIDATE','DELAY','RETALIATION','OTHER')),
        phase varchar(12) not null check (phase in ('PREPARATION','NOMINATION','VOTE','COUNT','HANDOVER')),
        target_kind varchar(16) not null check (target_kind in ('CANDIDATE','MEMBER','ELECTION_WORKER','VILLAGER','OFFICIAL')),
        supervised varchar(8) not null check (supervised in ('YES','NO','UNKNOWN')),
        state varchar(16) not null check (state in
          ('RECEIVED','CHECKING','SUBSTANTIATED','UNSUBSTANTIATED','TRANSFERRED','CLOSED')),
        handler_id uuid,
        check_due_on date not null,
        decide_due_on date not null,
        decided_on date,
        decided_by varchar(128),
        evidence_hash varchar(64),
        consequence varchar(16) check (consequence in ('VOID_SEAT','STEP_REPEATED','WARNED','NONE_DUE')),
        clarified_on date,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        created_by varchar(128) not null,
        constraint violation_has_consequence check (state <> 'SUBSTANTIATED' or consequence is not null)
      );
      create index violation_ledger on violation_report (left(village_code, 6), received_on desc, id desc);
      create table violation_counter (
        region varchar(12) collate "C" not null,
        year int not null,
        last_no int not null,
        primary key (region, year)
      );
      create view number_series as
        select 'WF' || left(c.region, 6) || '-' || c.year as series, c.last_no as last, count(d.id) as numbers,
            max(substr(d.report_no, 15)::int) as highest
        from violation_counter c left join violation_report d
          on d.report_no like 'WF' || left(c.region, 6) || '-' || c.year || '-%'
        group by c.region, c.year, c.last_no;
      do $$
      declare app text := current_database() || '_app';
      begin
        if not exists (select from pg_roles where rolname = app) then return; end if;
        execute format('grant select, insert, update on violation_report, violation_counter to %I', app);
      end $$;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("drop view number_series; drop table violation_report, violation_counter");
  }
}

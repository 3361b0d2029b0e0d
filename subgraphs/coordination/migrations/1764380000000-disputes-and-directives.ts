import type { MigrationInterface, QueryRunner } from "typeorm";

/** Disputes as they are worked on, directives with a task for each addressee, consultations with a task for each decision. */
export class DisputesAndDirectives1764380000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table dispute_item
        alter created_by type varchar(128),
        add mediator varchar(20) check (mediator in
          ('VILLAGE_COMMITTEE','TOWNSHIP_COMMITTEE','JUDICIAL_OFFICE','TRADE_COMMITTEE')),
        add end_reason varchar(16) check (end_reason in ('PARTY_REFUSES','NO_AGREEMENT')),
        add informed_of text[] check (informed_of <@ array['ARBITRATION','ADMINISTRATION','COURT']),
        add evidence_hash varchar(64),
        add outcome varchar(16) check (outcome in ('KEPT','NOT_KEPT','TAKEN_ELSEWHERE')),
        add followed_by varchar(128);
      create index dispute_ledger on dispute_item (left(village_code, 6), found_on desc, id desc);

      create table directive (
        id uuid primary key,
        directive_no varchar(24) not null unique,
        village_code varchar(12) collate "C" not null,
        kind varchar(8) not null check (kind in ('CONVEY','ASSIGN')),
        title varchar(60) not null,
        content varchar(500) not null,
        passes_on uuid,
        state varchar(12) not null check (state in ('DRAFT','WITHDRAWN','ISSUED','CLOSED')),
        due_on date not null,
        issued_on date,
        drafted_by varchar(128) not null,
        issued_by varchar(128),
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        created_by varchar(128) not null,
        check ((state = 'DRAFT' or state = 'WITHDRAWN') = (issued_on is null)),
        -- Nobody issues alone what they drafted (C08).
        constraint directive_four_eyes check (issued_by <> drafted_by)
      );
      create index directive_passes_on on directive (passes_on) where passes_on is not null;
      create index directive_ledger on directive (left(village_code, 6), due_on desc, id desc);
      create table directive_counter (
        region varchar(12) collate "C" not null,
        year int not null,
        last_no int not null,
        primary key (region, year)
      );
      create view number_series as
        select 'ZS' || left(c.region, 6) || '-' || c.year as series, c.last_no as last, count(d.id) as numbers,
            max(substr(d.directive_no, 15)::int) as highest
        from directive_counter c left join directive d
          on d.directive_no like 'ZS' || left(c.region, 6) || '-' || c.year || '-%'
        group by c.region, c.year, c.last_no;

      create table consultation (
        id uuid primary key,
        village_code varchar(12) collate "C" not null,
        held_on date not null,
        topic varchar(16) not null check (topic in
          ('KEY_VILLAGE','PETITION','PUBLIC_ORDER','PUBLIC_OPINION','REVIEW','PROGRESS','OTHER')),
        bodies text[] not null,
        state varchar(8) not null check (state in ('HELD','CLOSED')),
        decisions int not null default 0,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        created_by varchar(128) not null
      );
      create index consultation_ledger on consultation (left(village_code, 6), held_on desc, id desc);

      alter table task
        alter created_by type varchar(128),
        add kind varchar(8) not null default 'ASSIGN' check (kind in ('CONVEY','ASSIGN')),
        add directive_id uuid references directive (id),
        add consultation_id uuid references consultation (id),
        add from_region varchar(12) collate "C",
        add to_region varchar(12) collate "C",
        add signed_on date,
        add reminded_on date,
        add reminders int not null default 0,
        add supervised_on date,
        add evidence_hash varchar(64),
        add reported_by varchar(128),
        add accepted_by varchar(128),
        -- Nobody accepts what they reported as done (C08).
        add constraint task_four_eyes check (accepted_by is null or accepted_by <> reported_by);
      update task set from_region = left(village_code, 6) || '000000', to_region = left(village_code, 6) || '000000';
      alter table task alter from_region set not null, alter to_region set not null;
      create index task_directive on task (directive_id) where directive_id is not null;
      create index task_consultation on task (consultation_id) where consultation_id is not null;

      do $$
      declare app text := current_database() || '_app';
      begin
        if not exists (select from pg_roles where rolname = app) then return; end if;
        execute format('grant insert, update on dispute_item, task to %I', app);
        execute format('grant select, insert, update on directive, consultation, directive_counter to %I', app);
      end $$;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table task drop kind, drop directive_id, drop consultation_id, drop from_region, drop to_region, drop signed_on,
        drop reminded_on, drop reminders, drop supervised_on, drop evidence_hash, drop reported_by, drop accepted_by;
      drop view number_series;
      drop table consultation, directive_counter, directive;
      drop index dispute_ledger;
      alter table dispute_item drop mediator, drop end_reason, drop informed_of, drop evidence_hash, drop outcome,
        drop followed_by`);
  }
}

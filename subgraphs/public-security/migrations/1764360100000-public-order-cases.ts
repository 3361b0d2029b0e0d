import type { MigrationInterface, QueryRunner } from "typeorm";

/** Public-order cases: a number, where each stands, the article it rests on, its days. No person but the officer who handles it. */
export class PublicOrderCases1764360100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table public_order_case (
        id uuid primary key,
        case_no varchar(32) not null unique,
        village_code varchar(12) collate "C" not null,
        reported_on date not null,
        occurred_on date not null,
        source varchar(12) not null check (source in ('REPORT','FOUND','TRANSFER')),
        is_against_reporter boolean not null,
        state varchar(16) not null check (state in ('REPORTED','ACCEPTED','NOT_ACCEPTED','INVESTIGATING','PENALTY_DECIDED','NO_PENALTY','NOT_ESTABLISHED','TURNED_CRIMINAL','MEDIATED','CLOSED')),
        legal_basis varchar(12) check (legal_basis in ('PS23_1_5','PS23_1_1','PS25_1','PS26','PS42_1','PS42_4','PS43','PS50')),
        handler_id uuid,
        accepted_on date,
        told_on date,
        due_on date,
        extended_to date,
        paused_days int not null default 0,
        expertise_to date,
        decided_on date,
        decided_by varchar(128),
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        created_by varchar(128) not null,
        -- A penalty names the article it rests on (治安管理处罚法 Art.95).
        constraint public_order_penalty_has_basis check (state <> 'PENALTY_DECIDED' or legal_basis is not null)
      );
      create index public_order_ledger on public_order_case (left(village_code, 6), reported_on desc, id desc);

      create table public_order_counter (
        region varchar(12) collate "C" not null,
        year int not null,
        last_no int not null,
        primary key (region, year)
      );

      create or replace view number_series as
        with numbered as (
          select substr(incident_no, 1, 2) as kind, substr(incident_no, 3, 6) as county, substr(incident_no, 10, 4)::int as year,
              substr(incident_no, 15)::int as no
            from incident_summary where incident_no ~ '^JQ[0-9]{6}-[0-9]{4}-[0-9]{4,6}$'
          union all
          select substr(case_no, 1, 2), substr(case_no, 3, 6), substr(case_no, 10, 4)::int, substr(case_no, 15)::int
            from public_order_case),
        counted as (
          select 'JQ' as kind, left(region, 6) as county, year, last_no from incident_counter
          union all
          select 'ZA', left(region, 6), year, last_no from public_order_counter)
        select c.kind || c.county || '-' || c.year as series, c.last_no as last, count(n.no) as numbers, max(n.no) as highest
        from counted c left join numbered n on n.kind = c.kind and n.county = c.county and n.year = c.year
        group by c.kind, c.county, c.year, c.last_no;

      do $$
      declare app text := current_database() || '_app';
      begin
        if not exists (select from pg_roles where rolname = app) then return; end if;
        execute format('grant select, insert, update on public_order_case, public_order_counter to %I', app);
      end $$;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`create or replace view number_series as
        select 'JQ' || left(c.region, 6) || '-' || c.year as series, c.last_no as last, 0::bigint as numbers, null::int as highest
        from incident_counter c;
      drop table public_order_case, public_order_counter`);
  }
}

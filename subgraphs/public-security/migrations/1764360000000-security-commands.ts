import type { MigrationInterface, QueryRunner } from "typeorm";

/** What the commands on plans, duty and incidents keep: who submitted and who reported, when a beat came, and numbers in series. */
export class SecurityCommands1764360000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table security_plan alter created_by type varchar(128), add submitted_by varchar(128);
      alter table emergency_plan alter created_by type varchar(128), add submitted_by varchar(128), add election_date date;
      update emergency_plan e set election_date = coalesce(
        (select p.election_date from security_plan p where p.village_code = e.village_code and p.cycle_id = e.cycle_id),
        (e.created_at at time zone 'Asia/Shanghai')::date);
      alter table emergency_plan alter election_date set not null;
      alter table election_day_duty
        add reported_at timestamptz,
        add version int not null default 1,
        add created_at timestamptz not null default now(),
        add created_by varchar(128) not null default '';
      update election_day_duty set reported_at = updated_at;
      alter table election_day_duty alter reported_at set not null, alter updated_at set default now(), alter created_by drop default;
      alter table incident_summary alter created_by type varchar(128), add reported_by varchar(128);

      create index security_plan_ledger on security_plan (left(village_code, 6), election_date desc, id desc);
      create index emergency_plan_ledger on emergency_plan (left(village_code, 6), election_date desc, id desc);

      create table incident_counter (
        region varchar(12) collate "C" not null,
        year int not null,
        last_no int not null,
        primary key (region, year)
      );

      create view number_series as
        select 'JQ' || left(c.region, 6) || '-' || c.year as series, c.last_no as last, count(o.no) as numbers, max(o.no) as highest
        from incident_counter c
        left join (select substr(incident_no, 3, 6) as county, substr(incident_no, 10, 4)::int as year, substr(incident_no, 15)::int as no
            from incident_summary where incident_no ~ '^JQ[0-9]{6}-[0-9]{4}-[0-9]{4,6}$') o
          on o.county = left(c.region, 6) and o.year = c.year
        group by c.region, c.year, c.last_no;

      do $$
      declare app text := current_database() || '_app';
      begin
        if not exists (select from pg_roles where rolname = app) then return; end if;
        execute format('grant insert, update on security_plan, emergency_plan, election_day_duty, incident_summary, incident_counter to %I', app);
      end $$;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop view number_series;
      drop table incident_counter;
      drop index security_plan_ledger, emergency_plan_ledger;
      alter table incident_summary drop reported_by;
      alter table election_day_duty drop reported_at, drop version, drop created_at, drop created_by;
      alter table emergency_plan drop submitted_by, drop election_date;
      alter table security_plan drop submitted_by`);
  }
}

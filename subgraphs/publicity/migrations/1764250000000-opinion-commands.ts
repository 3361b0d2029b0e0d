import type { MigrationInterface, QueryRunner } from "typeorm";

/** What commands on opinion incidents need: who assessed, why there is no answer, since when it is open again, and numbers in series. */
export class OpinionCommands1764250000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table opinion_incident
        alter created_by type varchar(128),
        add assessed_by varchar(128),
        add no_response_reason varchar(24)
          check (no_response_reason in ('NO_PUBLIC_INTEREST','ALREADY_ANSWERED','PRIVACY')),
        add reopened_at timestamptz,
        add transfer_id uuid,
        -- Nothing is closed without an answer or an approved reason for none.
        add constraint opinion_closed_answered
          check (state <> 'CLOSED' or responded_at is not null or no_response_reason is not null) not valid;

      create table opinion_counter (
        region varchar(12) collate "C" not null,
        year int not null,
        last_no int not null,
        primary key (region, year)
      );

      create view number_series as
        select 'YQ' || left(c.region, 6) || '-' || c.year as series, c.last_no as last, count(o.no) as numbers, max(o.no) as highest
        from opinion_counter c
        left join (select substr(incident_no, 3, 6) as county, substr(incident_no, 10, 4)::int as year, substr(incident_no, 15)::int as no
            from opinion_incident where incident_no ~ '^YQ[0-9]{6}-[0-9]{4}-[0-9]{4,6}$') o
          on o.county = left(c.region, 6) and o.year = c.year
        group by c.region, c.year, c.last_no;

      do $$
      declare app text := current_database() || '_app';
      begin
        if not exists (select from pg_roles where rolname = app) then return; end if;
        execute format('grant insert, update on opinion_incident, opinion_counter to %I', app);
        execute format('grant insert on publication to %I', app);
      end $$;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop view number_series;
      drop table opinion_counter;
      alter table opinion_incident drop constraint opinion_closed_answered, drop assessed_by, drop no_response_reason,
        drop reopened_at, drop transfer_id`);
  }
}

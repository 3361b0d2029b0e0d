import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * What the deeds on a petition need: its clocks with rule and calendar versions, notices and deliveries, repeats, four eyes,
 * and a number series a body and year without gaps. Expands only: what was there keeps its meaning.
 */
export class PetitionDeeds1763900100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table petition_case alter column cycle_id drop not null;
      alter table petition_case
        add clocks jsonb not null default '[]',
        add is_provisional boolean not null default false,
        add due_rule varchar(4),
        add repeat_of uuid references petition_case (id),
        add refusal_reason varchar(24) check (refusal_reason in ('DUPLICATE_IN_PROGRESS','TERMINATED_MATTER')),
        add notice_on date,
        add delivered_on date,
        add review_replied_on date,
        add reexam_asked_on date,
        add terminated_on date,
        add carried_out_on date,
        add mediated_on date,
        add extended_days int check (extended_days between 1 and 30),
        add lateness_reason varchar(24)
          check (lateness_reason in ('EVIDENCE_PENDING','PETITIONER_AWAY','OTHER_BODY','STAFFING','OVERSIGHT')),
        add supervision_reason varchar(24)
          check (supervision_reason in ('OVERDUE','NO_FEEDBACK','WRONG_PROCEDURE','BUCK_PASSING','NOT_CARRIED_OUT')),
        add must_reply_by date,
        add objection_reason varchar(24) check (objection_reason in ('NOT_OUR_DUTY','OTHER_BODY','INCOMPLETE')),
        add objected_by varchar(128),
        add transfer_id uuid references hand_over_out (id),
        add submitted_by varchar(128),
        add struck_off_by varchar(128),
        add source_no varchar(40),
        -- Four eyes in the table itself: neither who asked for it nor who handled it strikes a case off.
        add check (struck_off_by is null or (struck_off_by <> submitted_by and struck_off_by <> handler_id::text));
      update petition_case set due_rule = case stage
        when 'REGISTERED' then 'P01' when 'FORWARDED' then 'P02' when 'ASSIGNED' then 'P02'
        when 'UNDER_REVIEW' then 'P07' when 'UNDER_REEXAM' then 'P09'
        else case when extended_to is not null then 'P05' else 'P04' end end where due_on is not null;
      create unique index petition_source_no on petition_case (left(village_code, 6), source_no) where source_no is not null;
      create index petition_repeat on petition_case (repeat_of) where repeat_of is not null;
      create index petition_provisional on petition_case (id) where is_provisional;
      create index petition_window on petition_case (stage) where stage in ('REPLIED','REVIEWED');
      drop index petition_open_village;
      create index petition_open_village on petition_case (village_code)
        include (due_on, due_rule, topic) where ledger_state <> 'CANCELLED';
      drop index petition_open_township;
      create index petition_open_township on petition_case (village_code)
        include (due_on, due_rule, topic) where ledger_state <> 'CANCELLED' and handling_body = 'TWN' and not about_cadres;

      create table registration_counter (
        body_region varchar(12) collate "C" not null,
        year int not null,
        last_no int not null,
        primary key (body_region, year)
      );
      insert into registration_counter select substr(petition_no, 3, 6) || '000000', substr(petition_no, 9, 4)::int,
        max(substr(petition_no, 13)::int) from petition_case where petition_no ~ '^XF[0-9]{16}$' group by 1, 2;

      create table ledger_import (
        region varchar(12) collate "C" not null,
        file_hash varchar(64) not null,
        rows int not null,
        by_subject varchar(128) not null,
        at timestamptz not null,
        primary key (region, file_hash)
      );

      do $$
      declare app text := current_database() || '_app';
      begin
        if not exists (select from pg_roles where rolname = app) then return; end if;
        execute format('grant insert on petition_case, registration_counter, ledger_import to %I', app);
        execute format('grant update on petition_case, registration_counter to %I', app);
      end $$;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table ledger_import, registration_counter;
      drop index petition_source_no, petition_repeat, petition_provisional, petition_window;
      alter table petition_case drop clocks, drop is_provisional, drop due_rule, drop repeat_of, drop refusal_reason,
        drop notice_on, drop delivered_on, drop review_replied_on, drop reexam_asked_on, drop terminated_on,
        drop carried_out_on, drop mediated_on, drop extended_days, drop lateness_reason, drop supervision_reason, drop must_reply_by, drop objection_reason, drop objected_by, drop transfer_id,
        drop submitted_by, drop struck_off_by, drop source_no`);
  }
}

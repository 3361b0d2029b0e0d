import type { MigrationInterface, QueryRunner } from "typeorm";

/** What the commands of an election keep: days, counts and the numbers of documents. */
export class ElectionCommands1764310100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table village_election
        alter created_by type varchar(128),
        add suspended_from varchar(24) check (suspended_from in ('PREPARING','COMMITTEE_FORMED','METHOD_ADOPTED','LIST_PUBLISHED',
          'LIST_FINAL','NOMINATED','REVIEWED','CANDIDATES_PUBLISHED','VOTING','COUNTED','INVALID_TURNOUT',
          'TIE_BREAK_PENDING','RUNOFF_PENDING','RESULT_ANNOUNCED','HANDOVER','HANDED_OVER','ARCHIVED','SUSPENDED')),
        add committee_formed_by varchar(20) check (committee_formed_by in ('VILLAGERS_MEETING','REPRESENTATIVES','GROUPS')),
        add resident_registered int check (resident_registered >= 0),
        add absent_declared int check (absent_declared >= 0),
        add non_hukou_admitted int check (non_hukou_admitted >= 0),
        add candidates_published_on date,
        add proxy_holders int check (proxy_holders >= 0),
        add proxy_list_posted_on date,
        add count_countersigned_on date,
        add postponed_doc varchar(60),
        add postponement_reason varchar(16)
          check (postponement_reason in ('DISASTER','EPIDEMIC','UNREST','MERGER','INVESTIGATION','OTHER')),
        add handover_started_on date,
        add handover_complaint_on date,
        add handover_notice_on date,
        add handover_supervised_on date;
      update village_election set suspended_from = 'LIST_FINAL' where stage = 'SUSPENDED';
      alter table village_election add constraint village_election_suspended_from
        check (stage <> 'SUSPENDED' or suspended_from is not null);
      alter table voter_objection add result_published_on date;
      alter table seat_result add void_reason varchar(16)
          check (void_reason in ('VIOLENCE','THREAT','FRAUD','BRIBERY','FORGED_BALLOTS','FALSE_COUNT','INCAPACITY','SENTENCED')),
        add decision_doc varchar(60),
        -- The number of rounds there were when the seat fell free again.
        add voided_after_round int;

      do $$
      declare app text := current_database() || '_app';
      begin
        if not exists (select from pg_roles where rolname = app) then return; end if;
        execute format('grant insert, update on village_election, voter_objection, tally, seat_result, handover_item to %I', app);
        execute format('grant insert on ballot_round to %I', app);
      end $$;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table seat_result drop void_reason, drop decision_doc, drop voided_after_round;
      alter table voter_objection drop result_published_on;
      alter table village_election drop constraint village_election_suspended_from, drop suspended_from, drop committee_formed_by,
        drop resident_registered, drop absent_declared, drop non_hukou_admitted, drop candidates_published_on, drop proxy_holders,
        drop proxy_list_posted_on, drop count_countersigned_on, drop postponed_doc, drop postponement_reason, drop handover_started_on,
        drop handover_complaint_on, drop handover_notice_on, drop handover_supervised_on`);
  }
}

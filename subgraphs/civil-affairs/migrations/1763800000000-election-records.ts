import type { MigrationInterface, QueryRunner } from "typeorm";

/** Regions, villages and the facts of one election cycle: counts and dates, no voter and no proxy by name. */
export class ElectionRecords1763800000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table region (
        code varchar(12) collate "C" primary key check (code ~ '^[0-9]{12}$'),
        name varchar(60) not null,
        level varchar(12) not null check (level in ('PROVINCE','PREFECTURE','COUNTY','TOWNSHIP')),
        parent_code varchar(12) collate "C",
        is_statistical_only boolean not null default false,
        valid_from date not null,
        valid_to date,
        successor_codes text[] not null default '{}'
      );
      create index region_parent on region (parent_code, code);

      create table village (
        code varchar(12) collate "C" primary key check (code ~ '^[0-9]{12}$'),
        name varchar(60) not null,
        kind varchar(12) not null check (kind in ('VILLAGE','COMMUNITY')),
        township_code varchar(12) collate "C" not null,
        urban_rural_code varchar(3),
        group_count int check (group_count >= 0),
        household_count int check (household_count >= 0),
        registered_population int check (registered_population >= 0),
        resident_population int check (resident_population >= 0),
        is_merged boolean not null default false,
        uscc varchar(18),
        valid_from date not null,
        valid_to date,
        successor_codes text[] not null default '{}'
      );

      create table election_cycle (
        id uuid primary key,
        ordinal int not null,
        year int not null,
        region_code varchar(12) collate "C" not null,
        starts_on date not null,
        ends_on date not null check (ends_on > starts_on),
        basis_doc varchar(60) not null,
        unique (region_code, ordinal)
      );

      create table village_election (
        id uuid primary key,
        village_code varchar(12) collate "C" not null,
        cycle_id uuid not null references election_cycle (id),
        kind varchar(2) not null check (kind in ('VC','RC')),
        stage varchar(24) not null check (stage in ('PREPARING','COMMITTEE_FORMED','METHOD_ADOPTED','LIST_PUBLISHED',
          'LIST_FINAL','NOMINATED','REVIEWED','CANDIDATES_PUBLISHED','VOTING','COUNTED','INVALID_TURNOUT',
          'TIE_BREAK_PENDING','RUNOFF_PENDING','RESULT_ANNOUNCED','HANDOVER','HANDED_OVER','ARCHIVED','SUSPENDED')),
        stage_since date not null,
        election_date date,
        election_method varchar(16) check (election_method in ('CANDIDATES','SELF_NOMINATION','HOUSEHOLD','GROUP_DELEGATES')),
        seats_director int not null default 1,
        seats_deputy int not null default 0,
        seats_member int not null default 2,
        women_reserved int not null default 1,
        audit_published_on date,
        postponed_until date,
        committee_formed_on date,
        committee_members int check (committee_members >= 3),
        committee_filed_on date,
        list_published_on date,
        registered_voters int check (registered_voters >= 0),
        proxy_voters int,
        proxy_max_per_holder int,
        result_announced_on date,
        handover_state varchar(16) not null default 'NOT_STARTED'
          check (handover_state in ('NOT_STARTED','IN_PROGRESS','COMPLETED','OVERDUE','COMPLAINT_FILED','NOTICE_ISSUED')),
        handover_completed_on date,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        created_by varchar(64) not null,
        unique (village_code, cycle_id)
      );
      create index village_election_board on village_election (cycle_id, village_code)
        include (stage, registered_voters, handover_state);

      create table voter_objection (
        id uuid primary key,
        election_id uuid not null references village_election (id),
        village_code varchar(12) collate "C" not null,
        seq int not null,
        kind varchar(24) not null check (kind in ('OMITTED','WRONGLY_LISTED','DUPLICATE_ELSEWHERE','OTHER')),
        received_on date not null,
        decided_on date,
        decision varchar(8) check (decision in ('UPHELD','REJECTED')),
        unique (election_id, seq)
      );

      create table ballot_round (
        id uuid primary key,
        election_id uuid not null references village_election (id),
        village_code varchar(12) collate "C" not null,
        no int not null,
        kind varchar(12) not null check (kind in ('MAIN','RUNOFF','TIE_BREAK','BY_ELECTION','RECALL')),
        held_on date not null,
        registered_voters int not null,
        voters_taking_part int not null,
        ballots_issued int not null,
        ballots_cast int not null check (ballots_cast <= ballots_issued),
        ballots_valid int not null,
        ballots_invalid int not null check (ballots_valid + ballots_invalid = ballots_cast),
        secret_booth boolean not null,
        roving_boxes int not null default 0,
        announced_on_site boolean not null,
        unique (election_id, no)
      );
      create index ballot_round_board on ballot_round (village_code) include (kind, registered_voters, ballots_cast);

      create table tally (
        id uuid primary key,
        round_id uuid not null references ballot_round (id),
        village_code varchar(12) collate "C" not null,
        candidate_id uuid,
        position varchar(8) not null check (position in ('DIRECTOR','DEPUTY','MEMBER')),
        votes_for int not null check (votes_for >= 0)
      );
      create index tally_round on tally (round_id);
      create index tally_candidate on tally (candidate_id);

      create table seat_result (
        id uuid primary key,
        election_id uuid not null references village_election (id),
        village_code varchar(12) collate "C" not null,
        position varchar(8) not null check (position in ('DIRECTOR','DEPUTY','MEMBER')),
        seat_no int not null,
        member_name varchar(40),
        votes int,
        outcome varchar(8) not null check (outcome in ('ELECTED','VACANT','VOIDED')),
        voided_on date,
        check ((outcome = 'VACANT') = (member_name is null)),
        check ((outcome = 'VOIDED') = (voided_on is not null)),
        unique (election_id, position, seat_no)
      );
      create index seat_result_board on seat_result (village_code) include (outcome);

      create table handover_item (
        id uuid primary key,
        election_id uuid not null references village_election (id),
        village_code varchar(12) collate "C" not null,
        code varchar(20) not null,
        mandatory boolean not null,
        state varchar(16) not null check (state in ('PENDING','HANDED','NOT_APPLICABLE','DISPUTED')),
        handed_on date,
        unique (election_id, code)
      );`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table handover_item, seat_result, tally, ballot_round, voter_objection, village_election,
      election_cycle, village, region`);
  }
}

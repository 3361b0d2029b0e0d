import type { MigrationInterface, QueryRunner } from "typeorm";

/** What the commands of organization keep: branch elections, joint reviews with opinions, weak branches, training, the directory. */
export class OrganizationCommands1764340000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table party_branch_election alter created_by type varchar(128),
        add extended_to date, add recorded_by varchar(128);
      create index party_branch_ledger on party_branch_election (left(village_code, 6), due_on desc, id desc);

      alter table joint_review_batch alter created_by type varchar(128),
        add batch_no varchar(32), add submitted_by varchar(128), add meeting_no varchar(40),
        add decided_by varchar(128), add notified_on date;
      update joint_review_batch b set batch_no = 'LS' || left(b.village_code, 6) || '-' || n.year || '-' || lpad(n.no::text, greatest(4, length(n.no::text)), '0')
        from (select id, extract(year from submitted_on)::int as year,
            row_number() over (partition by left(village_code, 6), extract(year from submitted_on) order by submitted_on, id) as no
          from joint_review_batch) n where n.id = b.id;
      alter table joint_review_batch alter batch_no set not null, add unique (batch_no);
      create index joint_review_ledger on joint_review_batch (left(village_code, 6), submitted_on desc, id desc);
      alter table joint_review_item
        add is_withdrawn boolean not null default false, add is_recheck_asked boolean not null default false;

      create table joint_review_opinion (
        id uuid primary key,
        batch_id uuid not null references joint_review_batch (id),
        item_id uuid not null references joint_review_item (id),
        body varchar(3) not null check (body in ('DIS','PSB','CIV')),
        due_on date not null,
        opinion varchar(16) check (opinion in ('NO_OBJECTION','OBJECTION','NEED_MORE_TIME')),
        ground varchar(3) check (ground in ('N00','N01','N02','N03','N04','N05','N06','N07','N08','N09','N10','N11')),
        answered_on date,
        waiver_reason varchar(24) check (waiver_reason in ('NO_RECORDS_THERE','NOT_CONCERNED','CHASED_WITHOUT_ANSWER')),
        unique (item_id, body),
        -- Why they object is not what discipline and public security tell anybody.
        constraint joint_review_silent check (body not in ('DIS','PSB') or ground is null or ground = 'N00')
      );
      create index joint_review_opinion_batch on joint_review_opinion (batch_id);

      create table joint_review_counter (
        region varchar(12) collate "C" not null,
        year int not null,
        last_no int not null,
        primary key (region, year)
      );
      insert into joint_review_counter (region, year, last_no)
        select substr(batch_no, 3, 6) || '000000', substr(batch_no, 10, 4)::int, max(substr(batch_no, 15)::int)
          from joint_review_batch group by 1, 2;

      create view number_series as
        select 'LS' || left(c.region, 6) || '-' || c.year as series, c.last_no as last, count(o.no) as numbers, max(o.no) as highest
        from joint_review_counter c
        left join (select substr(batch_no, 3, 6) as county, substr(batch_no, 10, 4)::int as year, substr(batch_no, 15)::int as no
            from joint_review_batch) o
          on o.county = left(c.region, 6) and o.year = c.year
        group by c.region, c.year, c.last_no;

      create table branch_rectification (
        id uuid primary key,
        village_code varchar(12) collate "C" not null,
        cycle_id uuid not null,
        category varchar(24) not null check (category in ('BRANCH_PARALYSED','COMMITTEE_INCOMPLETE','NO_UNITY','NO_MEETINGS','WEAK_SERVICE','DISORDER','NO_OPENNESS')),
        state varchar(12) not null check (state in ('LISTED','PLANNED','RECTIFYING','SUBMITTED','ACCEPTED','DELISTED','EXTENDED')),
        listed_on date not null,
        county_leader_id uuid,
        township_leader_id uuid,
        first_secretary_id uuid,
        partner_body varchar(3) check (partner_body ~ '^[A-Z]{3}$'),
        measures text[] not null default '{}'
          check (measures <@ array['SECRETARY_CHANGED','COMMITTEE_FILLED','MEETINGS_RESUMED','TRAINING_GIVEN','RULES_MADE','AFFAIRS_OPENED','DISPUTES_SETTLED']),
        due_on date,
        submitted_by varchar(128),
        accepted_by varchar(128),
        accepted_on date,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        created_by varchar(128) not null,
        unique (village_code, cycle_id)
      );
      create index branch_rectification_ledger on branch_rectification (left(village_code, 6), listed_on desc, id desc);
      create index branch_rectification_board on branch_rectification (village_code) include (state);

      create table training_session (
        id uuid primary key,
        village_code varchar(12) collate "C" not null,
        kind varchar(20) not null check (kind in ('NEW_COMMITTEES','ELECTION_STAFF','PARTY_SECRETARIES')),
        state varchar(12) not null check (state in ('PLANNED','HELD','CALLED_OFF')),
        held_on date not null,
        invited int not null,
        attended int check (attended <= invited),
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        created_by varchar(128) not null
      );
      create index training_session_ledger on training_session (left(village_code, 6), held_on desc, id desc);
      create index training_session_board on training_session (village_code) include (state);

      alter table official alter office_phone type varchar(28),
        add state varchar(8) not null default 'ON_DUTY' check (state in ('ON_DUTY','ON_LEAVE','LEFT')),
        add on_leave_until date,
        add version int not null default 1,
        add created_at timestamptz not null default now(),
        add updated_at timestamptz not null default now(),
        add created_by varchar(128) not null default '';
      alter table official alter created_by drop default;
      create table official_tie (
        id uuid primary key,
        official_id uuid not null references official (id),
        region_code varchar(12) collate "C" not null,
        unique (official_id, region_code)
      );
      alter table responsible_leader drop constraint responsible_leader_region_code_role_official_id_key,
        add state varchar(8) not null default 'ANSWERS' check (state in ('ANSWERS','ENDED')),
        add ended_on date,
        add version int not null default 1,
        add created_at timestamptz not null default now(),
        add updated_at timestamptz not null default now(),
        add created_by varchar(128) not null default '';
      alter table responsible_leader alter created_by drop default;
      create unique index responsible_leader_once on responsible_leader (region_code, role, official_id) where state = 'ANSWERS';

      do $$
      declare app text := current_database() || '_app';
      begin
        if not exists (select from pg_roles where rolname = app) then return; end if;
        execute format('grant select, insert, update on joint_review_opinion, joint_review_counter, branch_rectification, training_session, official_tie to %I', app);
        execute format('grant insert, update on party_branch_election, joint_review_batch, joint_review_item, official, responsible_leader to %I', app);
      end $$;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop view number_series;
      drop index responsible_leader_once, party_branch_ledger, joint_review_ledger;
      drop table joint_review_opinion, joint_review_counter, branch_rectification, training_session, official_tie;
      alter table responsible_leader drop state, drop ended_on, drop version, drop created_at, drop updated_at, drop created_by,
        add unique (region_code, role, official_id);
      alter table official drop state, drop on_leave_until, drop version, drop created_at, drop updated_at, drop created_by;
      alter table joint_review_item drop is_withdrawn, drop is_recheck_asked;
      alter table joint_review_batch drop batch_no, drop submitted_by, drop meeting_no, drop decided_by, drop notified_on;
      alter table party_branch_election drop extended_to, drop recorded_by`);
  }
}

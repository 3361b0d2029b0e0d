import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * What every department needs to do deeds: the rule book, the history of states, keys of deeds, the audit with its seals,
 * hand-overs out and in with their receipts, and material. The application's role may add to audit, receipts and history and
 * can neither change nor remove what is there.
 */
export class OfficeDesk1763900000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table legal_rule (
        id varchar(40) primary key,
        code varchar(8) not null,
        name varchar(160) not null,
        name_zh varchar(120) not null,
        basis varchar(240) not null,
        force varchar(12) not null check (force in ('STATUTE','PARTY_RULE','LOCAL_RULE','POLICY','CONFIG')),
        evidence varchar(12) not null check (evidence in ('V','V2','S','M','A','UNVERIFIED')),
        direction varchar(8) check (direction in ('FORWARD','BACKWARD')),
        amount int check (amount > 0),
        unit varchar(8) check (unit in ('DAY','WORKDAY','HOUR','MONTH')),
        on_breach varchar(8) not null check (on_breach in ('BLOCK','ESCALATE','WARN')),
        effective_from date not null,
        effective_to date,
        province_code varchar(2),
        check ((amount is null) = (unit is null)),
        -- What was not read in its own text may warn and never block.
        check (on_breach <> 'BLOCK' or evidence in ('V','V2','S'))
      );
      create table holiday_plan (
        year int not null,
        version int not null,
        source varchar(200) not null,
        off date[] not null,
        worked date[] not null,
        primary key (year, version)
      );

      create table state_history (
        id bigint generated always as identity primary key,
        record_kind varchar(24) not null,
        record_id uuid not null,
        from_state varchar(24),
        to_state varchar(24) not null,
        event varchar(32) not null,
        at timestamptz not null,
        by_subject varchar(128) not null,
        reason_code varchar(40),
        evidence_hash varchar(64),
        facts jsonb not null default '{}'
      );
      create index state_history_record on state_history (record_id, id);

      create table deed_key (
        actor varchar(128) not null,
        key varchar(64) not null,
        deed varchar(48) not null,
        input_hash varchar(64) not null,
        answer jsonb not null,
        at timestamptz not null,
        primary key (actor, key)
      );

      create table audit_entry (
        id bigint generated always as identity primary key,
        at timestamptz not null,
        actor varchar(128) not null,
        body varchar(8) not null,
        kind varchar(4) not null check (kind in ('DEED','READ')),
        name varchar(48) not null,
        subject_kind varchar(24) not null,
        subject_ids uuid[] not null,
        purpose varchar(16),
        outcome varchar(40) not null,
        request_id varchar(64) not null,
        check (kind = 'DEED' or purpose is not null)
      );
      create table audit_seal (
        no bigint primary key,
        at timestamptz not null,
        entries int not null check (entries > 0),
        root varchar(64) not null,
        previous varchar(64) not null,
        jws text not null
      );
      create table audit_leaf (
        entry_id bigint primary key,
        seal_no bigint not null references audit_seal (no),
        position int not null,
        hash varchar(64) not null,
        unique (seal_no, position)
      );
      create table witnessed_seal (
        department varchar(20) not null,
        no bigint not null,
        jws text not null,
        at timestamptz not null,
        primary key (department, no)
      );

      create table material (
        id uuid primary key,
        uploaded_by varchar(128) not null,
        media_type varchar(40) not null,
        size int not null check (size between 1 and 20971520),
        sha256 varchar(64) not null,
        sealed bytea not null,
        key_id varchar(32) not null,
        at timestamptz not null
      );

      create table hand_over_counter (year int primary key, last_no int not null);
      create table hand_over_out (
        id uuid primary key,
        transfer_no varchar(48) not null unique,
        type varchar(3) not null,
        to_department varchar(20) not null,
        from_region varchar(12) collate "C" not null,
        to_region varchar(12) collate "C" not null,
        village_code varchar(12) collate "C" not null,
        subject_id uuid,
        facts jsonb not null,
        material_id uuid references material (id),
        payload_hash varchar(64) not null,
        avoid_unit_ids text[] not null default '{}',
        is_urgent boolean not null default false,
        state varchar(12) not null check (state in
          ('PREPARED','APPROVED','DELIVERED','RECEIVED','ACCEPTED','RETURNED','CONCLUDED','CLOSED','DROPPED')),
        prepared_by varchar(128) not null,
        prepared_at timestamptz not null,
        approved_by varchar(128),
        approved_at timestamptz,
        delivered_at timestamptz,
        received_at timestamptz,
        decided_at timestamptz,
        concluded_at timestamptz,
        receipt_no varchar(48),
        return_reason varchar(20),
        sign_due_on date,
        accept_due_on date,
        chased_on date,
        version int not null default 1,
        -- Four eyes: who prepared it did not approve it.
        check (approved_by is null or approved_by <> prepared_by)
      );
      create index hand_over_out_list on hand_over_out (from_region, prepared_at desc, id desc);
      create index hand_over_out_subject on hand_over_out (subject_id);
      create index hand_over_out_waiting on hand_over_out (approved_at) where delivered_at is null;

      create table hand_over_in (
        id uuid primary key,
        transfer_no varchar(48) not null unique,
        type varchar(3) not null,
        from_department varchar(20) not null,
        from_region varchar(12) collate "C" not null,
        to_region varchar(12) collate "C" not null,
        village_code varchar(12) collate "C" not null,
        facts jsonb not null,
        material_id uuid references material (id),
        payload_hash varchar(64) not null,
        is_urgent boolean not null,
        state varchar(12) not null check (state in ('DELIVERED','RECEIVED','ACCEPTED','RETURNED','CONCLUDED')),
        delivered_at timestamptz not null,
        sign_due_on date not null,
        accept_due_on date not null,
        receipt_no varchar(48) unique,
        handler_id uuid,
        signed_by varchar(128),
        signed_at timestamptz,
        decided_by varchar(128),
        decided_at timestamptz,
        return_reason varchar(20),
        concluded_at timestamptz,
        version int not null default 1,
        check ((state = 'RETURNED') = (return_reason is not null))
      );
      create index hand_over_in_list on hand_over_in (to_region, delivered_at desc, id desc);

      -- Signed receipts, given (IN: this department received) and got (OUT: this department sent).
      create table hand_over_receipt (
        transfer_no varchar(48) not null,
        kind varchar(10) not null check (kind in ('DELIVERED','RECEIVED','ACCEPTED','RETURNED','CONCLUDED')),
        side varchar(3) not null check (side in ('IN','OUT')),
        jws text not null,
        at timestamptz not null,
        primary key (transfer_no, kind)
      );
      -- Which answers still have to be told to the sender.
      create table hand_over_answer (
        transfer_no varchar(48) not null,
        kind varchar(10) not null,
        told_at timestamptz,
        primary key (transfer_no, kind)
      );
      create index hand_over_answer_waiting on hand_over_answer (transfer_no) where told_at is null;

      create table reminder (
        subject_id uuid not null,
        kind varchar(16) not null,
        on_date date not null,
        at timestamptz not null,
        primary key (subject_id, kind, on_date)
      );
      create table recusal (
        subject_token varchar(64) not null,
        place varchar(36) not null,
        reason_code varchar(16) not null,
        declared_by varchar(128) not null,
        at timestamptz not null,
        primary key (subject_token, place)
      );

      do $$
      declare app text := current_database() || '_app';
      begin
        if not exists (select from pg_roles where rolname = app) then return; end if;
        execute format('grant insert on state_history, deed_key, audit_entry, audit_seal, audit_leaf, witnessed_seal,
          material, hand_over_receipt, reminder, recusal to %I', app);
        execute format('grant insert, update on hand_over_counter, hand_over_out, hand_over_in to %I', app);
        execute format('grant insert, update (told_at) on hand_over_answer to %I', app);
      end $$;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table recusal, reminder, hand_over_answer, hand_over_receipt, hand_over_in, hand_over_out,
      hand_over_counter, material, witnessed_seal, audit_leaf, audit_seal, audit_entry, deed_key, state_history,
      holiday_plan, legal_rule`);
  }
}

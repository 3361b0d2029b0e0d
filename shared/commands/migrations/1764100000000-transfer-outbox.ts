import type { MigrationInterface, QueryRunner } from "typeorm";

/** What was called by the old words, and its new name; constraints and indexes follow. */
const RENAMED = [
  ["hand_over_out", "transfer_out"],
  ["hand_over_in", "transfer_in"],
  ["hand_over_receipt", "transfer_receipt"],
  ["hand_over_answer", "transfer_answer"],
  ["hand_over_counter", "transfer_counter"],
  ["deed_key", "command_key"],
] as const;

/**
 * The outbox row is the job: transfers and answers carry their own due time and attempts, and relays take what is due. A
 * transfer's number belongs to its sender: what was keyed by the number alone is keyed by the department and the number.
 * The tables and the audit take the words that the house now uses; entries already sealed keep theirs.
 */
export class TransferOutbox1764100000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const [from, to] of RENAMED) await db.query(renaming(from, to));
    await db.query(`
      alter table command_key rename column deed to command;

      alter table audit_entry alter column kind type varchar(8);
      alter table audit_entry drop constraint audit_entry_kind_check, drop constraint audit_entry_check,
        add constraint audit_entry_kind_check check (kind in ('DEED','COMMAND','READ')),
        add constraint audit_entry_check check (kind <> 'READ' or purpose is not null);

      alter table transfer_out
        add attempts int not null default 0,
        -- When a relay is to take it; a relay that takes it puts its lease here. Null: nothing is to be sent.
        add next_attempt_at timestamptz;
      update transfer_out set next_attempt_at = now()
        where approved_at is not null and delivered_at is null and state <> 'DROPPED';
      alter table transfer_out add constraint transfer_out_due_check
        check (next_attempt_at is null or (approved_at is not null and delivered_at is null));
      create index transfer_out_due on transfer_out (next_attempt_at) where next_attempt_at is not null;

      alter table transfer_in
        drop constraint transfer_in_transfer_no_key,
        drop constraint transfer_in_receipt_no_key,
        add constraint transfer_in_number_key unique (from_department, transfer_no),
        add constraint transfer_in_receipt_no_key unique (from_department, receipt_no);

      -- The other party: who sent what was received here (IN), who received what was sent (OUT).
      alter table transfer_receipt add other_department varchar(20);
      update transfer_receipt r set other_department = t.from_department
        from transfer_in t where r.side = 'IN' and t.transfer_no = r.transfer_no;
      update transfer_receipt r set other_department = t.to_department
        from transfer_out t where r.side = 'OUT' and t.transfer_no = r.transfer_no;
      alter table transfer_receipt alter other_department set not null,
        drop constraint transfer_receipt_pkey,
        add constraint transfer_receipt_pkey primary key (side, other_department, transfer_no, kind);

      alter table transfer_answer
        add to_department varchar(20),
        add at timestamptz,
        add attempts int not null default 0,
        add next_attempt_at timestamptz default now();
      update transfer_answer a set to_department = t.from_department, at = r.at,
          next_attempt_at = case when a.told_at is null then now() end
        from transfer_in t, transfer_receipt r
        where t.transfer_no = a.transfer_no and r.side = 'IN' and r.transfer_no = a.transfer_no and r.kind = a.kind;
      alter table transfer_answer alter to_department set not null, alter at set not null,
        drop constraint transfer_answer_pkey,
        add constraint transfer_answer_pkey primary key (to_department, transfer_no, kind),
        add constraint transfer_answer_due_check check ((told_at is null) = (next_attempt_at is not null));
      drop index transfer_answer_waiting;
      create index transfer_answer_waiting on transfer_answer (at) where told_at is null;
      create index transfer_answer_due on transfer_answer (next_attempt_at) where next_attempt_at is not null;

      do $$
      declare app text := current_database() || '_app';
      begin
        if not exists (select from pg_roles where rolname = app) then return; end if;
        execute format('grant update (attempts, next_attempt_at) on transfer_answer to %I', app);
      end $$;`);
  }

  /** @throws when two senders have used one number, or an entry was written by the new word: neither has an old form */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop index transfer_answer_due, transfer_answer_waiting;
      create index transfer_answer_waiting on transfer_answer (transfer_no) where told_at is null;
      alter table transfer_answer
        drop constraint transfer_answer_due_check,
        drop constraint transfer_answer_pkey,
        drop to_department, drop at, drop attempts, drop next_attempt_at,
        add constraint transfer_answer_pkey primary key (transfer_no, kind);
      alter table transfer_receipt
        drop constraint transfer_receipt_pkey,
        drop other_department,
        add constraint transfer_receipt_pkey primary key (transfer_no, kind);
      alter table transfer_in
        drop constraint transfer_in_number_key,
        drop constraint transfer_in_receipt_no_key,
        add constraint transfer_in_transfer_no_key unique (transfer_no),
        add constraint transfer_in_receipt_no_key unique (receipt_no);
      drop index transfer_out_due;
      alter table transfer_out drop constraint transfer_out_due_check, drop attempts, drop next_attempt_at;
      alter table audit_entry drop constraint audit_entry_kind_check, drop constraint audit_entry_check;
      alter table audit_entry alter column kind type varchar(4);
      alter table audit_entry
        add constraint audit_entry_kind_check check (kind in ('DEED','READ')),
        add constraint audit_entry_check check (kind = 'DEED' or purpose is not null);
      alter table command_key rename column command to deed;`);
    for (const [from, to] of RENAMED) await db.query(renaming(to, from));
  }
}

/** Renames a table with every constraint and index that bears its name. Foreign keys and grants follow by themselves. */
const renaming = (from: string, to: string): string => `
  alter table ${from} rename to ${to};
  do $$
  declare old text;
  begin
    for old in select conname from pg_constraint
      where conrelid = '${to}'::regclass and starts_with(conname, '${from}_')
    loop execute format('alter table ${to} rename constraint %I to %I', old, '${to}' || substr(old, ${from.length + 1}));
    end loop;
    for old in select indexrelid::regclass::text from pg_index
      where indrelid = '${to}'::regclass and starts_with(indexrelid::regclass::text, '${from}_')
    loop execute format('alter index %I rename to %I', old, '${to}' || substr(old, ${from.length + 1}));
    end loop;
  end $$;`;

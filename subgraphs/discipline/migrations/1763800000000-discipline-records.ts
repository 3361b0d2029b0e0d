import type { MigrationInterface, QueryRunner } from "typeorm";

/** Published notices, and receipts for clues handed over: no name, unit, allegation or way of disposal. */
export class DisciplineRecords1763800000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table discipline_notice (
        id uuid primary key,
        notice_no varchar(32) not null unique,
        village_code varchar(12) collate "C" not null,
        published_on date not null,
        issuer varchar(60) not null,
        title varchar(120) not null,
        url varchar(200) not null,
        conduct_code varchar(20) not null
          check (conduct_code in ('BRIBERY','FRAUD','OBSTRUCTION','ABUSE_OF_OFFICE','FINANCE','OTHER')),
        sanction_code varchar(20) not null
          check (sanction_code in ('WARNING','DEMERIT','MAJOR_DEMERIT','PARTY_WARNING','PARTY_REMOVAL','EXPULSION'))
      );
      create index discipline_notice_village on discipline_notice (village_code, published_on desc, id desc);

      create table clue_receipt (
        id uuid primary key,
        receipt_no varchar(32) not null unique,
        village_code varchar(12) collate "C" not null,
        source_kind varchar(20) not null check (source_kind in
          ('PETITIONS','CIVIL_AFFAIRS','PUBLIC_SECURITY','ORGANIZATION','LOOKBACK','OTHER')),
        received_on date not null,
        accepted varchar(8) not null check (accepted in ('PENDING','ACCEPTED','RETURNED')),
        returned_reason varchar(12) check (returned_reason in ('NOT_OURS','NO_SUBSTANCE','DUPLICATE','INCOMPLETE')),
        concluded_on date,
        handler_id uuid,
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        created_by varchar(64) not null,
        check ((accepted = 'RETURNED') = (returned_reason is not null))
      );
      create index clue_receipt_ledger on clue_receipt (left(village_code, 6), received_on desc, id desc);
      create index clue_receipt_board on clue_receipt (village_code) include (concluded_on);`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table clue_receipt, discipline_notice");
  }
}

import type { MigrationInterface, QueryRunner } from "typeorm";

/** Opinion incidents by topic and the answers published. No poster, account, group, screenshot or address. */
export class PublicityRecords1763800000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table opinion_incident (
        id uuid primary key,
        incident_no varchar(32) not null unique,
        village_code varchar(12) collate "C" not null,
        detected_on date not null,
        detected_at timestamptz not null,
        topic varchar(24) not null check (topic in ('BRIBERY','VOTER_LIST','CANDIDATE_QUALIFICATION','PROCEDURE','COUNTING',
          'PROXY','HANDOVER','FINANCE','LAND','CADRE_CONDUCT','OTHER','RUMOUR_RESULT','POLICY_MISREAD','OFFICIAL_CONDUCT',
          'SAFETY')),
        venue_kind varchar(24) not null check (venue_kind in
          ('NEWS_SITE','GOV_BOARD','PUBLIC_ACCOUNT','SHORT_VIDEO','FORUM','REPORTED_BY_RESIDENT')),
        issue_summary varchar(200) not null,
        accuracy varchar(12) not null check (accuracy in ('TRUE','PARTLY','FALSE','UNVERIFIED')),
        heat varchar(8) not null check (heat in ('LOW','RISING','HIGH')),
        grade varchar(8) not null check (grade in ('MAJOR','OTHER')),
        responsible_body varchar(3) check (responsible_body in ('ORG','DIS','CIV','PET','PSB','PUB','PLC','OFF','GOV')),
        first_report_at timestamptz,
        responded_at timestamptz,
        state varchar(16) not null check (state in ('DETECTED','REPORTED','ASSESSED','ASSIGNED','RESPONDING','RESPONDED',
          'FOLLOWING','REOPENED','NOT_AN_ISSUE','CLOSED')),
        version int not null default 1,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        created_by varchar(64) not null
      );
      create index opinion_village on opinion_incident (village_code, detected_on desc, id desc);
      create index opinion_ledger on opinion_incident (left(village_code, 6), detected_on desc, id desc);

      create table publication (
        id uuid primary key,
        village_code varchar(12) collate "C" not null,
        kind varchar(20) not null check (kind in ('CLARIFICATION','POLICY_EXPLANATION','HANDLING_RESULT','PRESS')),
        title varchar(120) not null,
        url varchar(200) not null,
        issuer varchar(60) not null,
        published_at timestamptz not null
      );
      create index publication_village on publication (village_code, published_at desc, id desc);`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table publication, opinion_incident");
  }
}

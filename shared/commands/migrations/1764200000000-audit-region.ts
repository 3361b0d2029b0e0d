import type { MigrationInterface, QueryRunner } from "typeorm";

/** Whose office an entry is of: an auditor reads the access log of their own region. Older entries have none, and stay as they are. */
export class AuditRegion1764200000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table audit_entry add column region varchar(12) collate "C";
      create index audit_entry_reads on audit_entry (id desc) where kind = 'READ';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("drop index audit_entry_reads; alter table audit_entry drop column region");
  }
}

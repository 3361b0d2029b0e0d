import type { MigrationInterface, QueryRunner } from "typeorm";

/** A seal may be over nothing: it says that nothing happened until then. Those from before stay as they are. */
export class SealsOverNothing1764220100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table audit_seal drop constraint audit_seal_entries_check,
      add constraint audit_seal_entries_check check (entries >= 0)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table audit_seal drop constraint audit_seal_entries_check,
      add constraint audit_seal_entries_check check (entries > 0) not valid`);
  }
}

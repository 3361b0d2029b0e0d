import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * A recusal named whoever declared it, which is the person standing aside as a rule, and by which tie. Both go. Of a declaration
 * from before nothing tells whose word it was: it counts as another's, so that the person finds nothing.
 */
export class RecusalsWithoutNames1764210000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table recusal add is_own_word boolean not null default false;
      alter table recusal alter is_own_word drop default, drop declared_by, drop reason_code`);
  }

  /** Who declared it is gone for good: the old columns come back empty of it. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table recusal add declared_by varchar(128) not null default '', add reason_code varchar(16) not null default '';
      alter table recusal alter declared_by drop default, alter reason_code drop default, drop is_own_word`);
  }
}

import type { MigrationInterface, QueryRunner } from "typeorm";

/** An official's body is one of the sign-in's; which there are is the register of departments' to say, not a table's. */
export class BodiesOfOfficials1764000000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table official drop constraint official_body_check,
      add constraint official_body_check check (body ~ '^[A-Z]{3}$')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table official drop constraint official_body_check,
      add constraint official_body_check check (body in ('ORG','DIS','CIV','PET','PSB','PUB','PLC','OFF','GOV','VEC'))`);
  }
}

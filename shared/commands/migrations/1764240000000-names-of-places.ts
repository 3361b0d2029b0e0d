import type { MigrationInterface, QueryRunner } from "typeorm";

/** Civil affairs' list of divisions tells their names; they come with the next reading of it. */
export class NamesOfPlaces1764240000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query("alter table reference_place add column name varchar(60) not null default ''");
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("alter table reference_place drop column name");
  }
}

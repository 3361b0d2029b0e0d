import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Two more things a version of a rule may say: the part of the voters it asks for, and the class of matter it is for. What
 * code knew of them until now is written into the versions an installation has; the catalogue brings the same for a new one.
 */
export class RuleShareAndMatter1764000200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table legal_rule
        add column share varchar(8) check (share ~ '^>=?[1-9][0-9]?/[1-9][0-9]?$'),
        add column applies_to varchar(16);
      update legal_rule set share = '>1/2' where code in ('E08','E09');
      update legal_rule set share = '>=1/3' where code = 'E10';
      update legal_rule set applies_to = 'APPEAL' where id = 'P04@2022-05-01';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("alter table legal_rule drop column share, drop column applies_to");
  }
}

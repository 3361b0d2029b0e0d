import type { MigrationInterface, QueryRunner } from "typeorm";

/** The board leaves out what a person stands aside from, and is still counted from its index alone. */
export class PetitionBoardByPerson1764210100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`drop index petition_board;
      create index petition_board on petition_case (village_code)
        include (stage, ledger_state, due_on, received_on, routed_on, accepted_on, replied_on, kept_in_time, id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop index petition_board;
      create index petition_board on petition_case (village_code)
        include (stage, ledger_state, due_on, received_on, routed_on, accepted_on, replied_on, kept_in_time)`);
  }
}

import type { MigrationInterface, QueryRunner } from "typeorm";

/** The certificate of an open vote gate that was presented to an election, and until when it is good. */
export class VoteGatesPresented1764370200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query("alter table village_election add vote_gate_id uuid, add vote_gate_until timestamptz");
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("alter table village_election drop vote_gate_id, drop vote_gate_until");
  }
}

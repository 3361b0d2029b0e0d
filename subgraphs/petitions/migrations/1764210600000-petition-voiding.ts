import type { MigrationInterface, QueryRunner } from "typeorm";

const STAGES = `'REGISTERED','FORWARDED','ASSIGNED','TRANSFERRED_DISCIPLINE','TRANSFERRED_PLC','REDIRECTED','NOT_ACCEPTED','ACCEPTED',
  'HANDLING','REPLIED','UNDER_REVIEW','REVIEWED','UNDER_REEXAM','TERMINATED','FINAL','WITHDRAWN'`;

/** A registration that is none is voided by two people (作废), and stays: who asked for it and why. */
export class PetitionVoiding1764210600000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table petition_case
        add void_reason varchar(24) check (void_reason in ('REGISTERED_TWICE','NOT_A_PETITION','OTHER_COUNTY')),
        add void_requested_by varchar(128),
        drop constraint petition_case_stage_check,
        add constraint petition_case_stage_check check (stage in (${STAGES},'VOIDED')),
        add constraint petition_case_voiding_check check ((void_reason is null) = (void_requested_by is null)),
        -- Four eyes in the table itself: who asked for it is not who did it.
        add constraint petition_case_voided_check
          check (stage <> 'VOIDED' or (void_requested_by is not null and struck_off_by <> void_requested_by));`);
  }

  /** @throws when a registration was voided: that has no old form */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table petition_case
        drop constraint petition_case_voided_check,
        drop constraint petition_case_voiding_check,
        drop constraint petition_case_stage_check,
        add constraint petition_case_stage_check check (stage in (${STAGES})),
        drop void_reason,
        drop void_requested_by;`);
  }
}

import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Which rules' clocks of a case ended in time, told from its clocks whoever writes them, so that a region's board is counted
 * from its index alone. Null for a case from before clocks were kept. A trigger and no generated column: TypeORM reads the
 * expression of those from a table of its own, which is not here.
 */
export class PetitionKeptInTime1764000300000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table petition_case add column kept_in_time jsonb;
      create function petition_kept_in_time() returns trigger language plpgsql as $body$ begin
        new.kept_in_time := case when new.clocks <> '[]' then
          jsonb_path_query_array(new.clocks, '$[*] ? (@.end == "MET" || @.end == "HANDED_OVER").rule') end;
        return new;
      end $body$;
      create trigger petition_kept_in_time before insert or update of clocks on petition_case
        for each row execute function petition_kept_in_time();
      update petition_case set clocks = clocks where clocks <> '[]';
      drop index petition_board;
      create index petition_board on petition_case (village_code)
        include (stage, ledger_state, due_on, received_on, routed_on, accepted_on, replied_on, kept_in_time);`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger petition_kept_in_time on petition_case;
      drop function petition_kept_in_time;
      drop index petition_board;
      alter table petition_case drop column kept_in_time;
      create index petition_board on petition_case (village_code)
        include (stage, ledger_state, due_on, received_on, routed_on, accepted_on, replied_on);`);
  }
}

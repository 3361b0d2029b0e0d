import type { MigrationInterface, QueryRunner } from "typeorm";

/** How the names of places are read, so that one is found by its sound: worked out from the names, and again when one changes. */
export class PlaceReadings1764400000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table place_reading (
        code varchar(12) collate "C" primary key,
        name varchar(60) not null,
        pinyin varchar(400) not null,
        initials varchar(60) not null
      );
      do $$
      declare app text := current_database() || '_app';
      begin
        if not exists (select from pg_roles where rolname = app) then return; end if;
        execute format('grant select, insert, update on place_reading to %I', app);
      end $$;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table place_reading");
  }
}

import type { MigrationInterface, QueryRunner } from "typeorm";

/** A county's petition numbers of a year, beside what was counted: the report of consistency reads it in every department that has one. */
export class PetitionNumberSeries1764240100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create view number_series as
        select 'XF' || left(c.body_region, 6) || c.year as series, c.last_no as last, count(p.no) as numbers, max(p.no) as highest
        from registration_counter c
        left join (select substr(petition_no, 3, 6) as county, substr(petition_no, 9, 4)::int as year, substr(petition_no, 13)::int as no
            from petition_case where petition_no ~ '^XF[0-9]{16}$') p
          on p.county = left(c.body_region, 6) and p.year = c.year
        group by c.body_region, c.year, c.last_no`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("drop view number_series");
  }
}

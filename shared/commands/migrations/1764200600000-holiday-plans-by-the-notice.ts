import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Plans that did not say what their notice says get a next version: 16 June and 22 September 2018 were no make-up workdays, and
 * the Spring Festival of 2020 was lengthened to 2 February. The version before stays, for the deadlines made with it. A
 * department without a plan of these years is given the right one when it is seeded.
 */
export class HolidayPlansByTheNotice1764200600000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      with newest as (
        select distinct on (year) * from holiday_plan where year in (2018, 2020) order by year, version desc
      ), mended as (
        select year, version, source,
          case year when 2020 then array(select distinct d from unnest(off || date '2020-02-02') d order by d) else off end as off,
          array(select d from unnest(worked) d where d not in ('2018-06-16', '2018-09-22') order by d) as worked
        from newest
      )
      insert into holiday_plan (year, version, source, off, worked)
        select m.year, m.version + 1, m.source, m.off, m.worked from mended m join newest n using (year)
          where m.off <> n.off or m.worked <> n.worked`);
  }

  async down(): Promise<void> {
    // A plan that counts stays: deadlines were made with it.
  }
}

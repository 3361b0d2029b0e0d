import type { Numbering } from "../record.ts";

/**
 * `JQ149921-2026-0012`: kind, county, year and the next number of the county in it, without gaps: a township takes from the same series.
 * @param counter the table that keeps the last number by region and year
 * @param property the record's property that holds the number
 */
export const numberSeries = (prefix: string, counter: string, property: string): Numbering => ({
  property,
  take: ({ region }, today, bind, when) =>
    `insert into ${counter} as c (region, year, last_no)
      select ${bind(`${region.slice(0, 6)}000000`)}::varchar, ${bind(Number(today.slice(0, 4)))}::int, 1 where ${when}
      on conflict (region, year) do update set last_no = c.last_no + 1 returning last_no`,
  text: ({ region }, today, bind) =>
    `${bind(`${prefix}${region.slice(0, 6)}-${today.slice(0, 4)}-`)}::text || lpad(n.last_no::text, greatest(4, length(n.last_no::text)), '0')`,
});

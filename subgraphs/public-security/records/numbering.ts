import type { Numbering } from "../../../shared/commands/record.ts";

/** `JQ149921-2026-0012`: kind, county, year and the next number of its office in it, without gaps. */
const inSeries = (prefix: string, counter: string, property: string): Numbering => ({
  property,
  take: ({ region }, today, bind, when) =>
    `insert into ${counter} as c (region, year, last_no)
      select ${bind(region)}::varchar, ${bind(Number(today.slice(0, 4)))}::int, 1 where ${when}
      on conflict (region, year) do update set last_no = c.last_no + 1 returning last_no`,
  text: ({ region }, today, bind) =>
    `${bind(`${prefix}${region.slice(0, 6)}-${today.slice(0, 4)}-`)}::text || lpad(n.last_no::text, greatest(4, length(n.last_no::text)), '0')`,
});

export const incidentNumbering = inSeries("JQ", "incident_counter", "incidentNo");
export const caseNumbering = inSeries("ZA", "public_order_counter", "caseNo");

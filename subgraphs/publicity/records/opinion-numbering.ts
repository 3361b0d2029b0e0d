import type { Numbering } from "../../../shared/commands/record.ts";

/** `YQ149921-2026-0012`: county, year and the next number of its office in it, without gaps. */
export const opinionNumbering: Numbering = {
  property: "incidentNo",
  take: ({ region }, today, bind, when) =>
    `insert into opinion_counter as c (region, year, last_no)
      select ${bind(region)}::varchar, ${bind(Number(today.slice(0, 4)))}::int, 1 where ${when}
      on conflict (region, year) do update set last_no = c.last_no + 1 returning last_no`,
  text: ({ region }, today, bind) =>
    `${bind(`YQ${region.slice(0, 6)}-${today.slice(0, 4)}-`)}::text || lpad(n.last_no::text, greatest(4, length(n.last_no::text)), '0')`,
};

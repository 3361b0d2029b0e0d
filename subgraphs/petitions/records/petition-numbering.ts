import type { Numbering } from "../../../shared/commands/record.ts";

/** `XF1499212026000001`: county, year and the next number of the body in it, without gaps. */
export const petitionNumbering: Numbering = {
  property: "petitionNo",
  take: ({ region }, today, bind, when) =>
    `insert into registration_counter as c (body_region, year, last_no)
      select ${bind(region)}::varchar, ${bind(Number(today.slice(0, 4)))}::int, 1 where ${when}
      on conflict (body_region, year) do update set last_no = c.last_no + 1 returning last_no`,
  text: ({ region }, today, bind) =>
    `${bind(`XF${region.slice(0, 6)}${today.slice(0, 4)}`)}::text || lpad(n.last_no::text, 6, '0')`,
};

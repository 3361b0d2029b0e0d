import type { Numbering } from "../../commands/record.ts";
import { numberMiddle } from "../transfer-number.ts";
import type { Department } from "../../kernel/department.ts";
import type { LocalDate } from "../../kernel/local-date.ts";

const yearOf = (today: LocalDate): number => Number(today.slice(0, 4));

/** `H1-PET149921-2026-000001`: the next serial of the department's year, without gaps. */
export const transferNumbering = (department: Department): Numbering => ({
  property: "transferNo",
  take: (_, today, bind, when) =>
    `insert into transfer_counter as c (year, last_no) select ${bind(yearOf(today))}::int, 1 where ${when}
      on conflict (year) do update set last_no = c.last_no + 1 returning last_no`,
  text: ({ region }, today, bind) =>
    `x.type || ${bind(`${numberMiddle(department, region, yearOf(today))}-`)}::text || lpad(n.last_no::text, 6, '0')`,
});

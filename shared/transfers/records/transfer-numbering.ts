import type { Numbering } from "../../commands/record.ts";
import { numberMiddle } from "../transfer-number.ts";
import type { Department } from "../../kernel/department.ts";

/**
 * `H1-PET149921-2026-9F3A01C27B44`: sender, year, and the first twelve digits of the row's random id. By chance and no series:
 * whoever receives some of a sender's transfers would count the others by the gaps.
 */
export const transferNumbering = (department: Department): Numbering => ({
  property: "transferNo",
  text: ({ region }, today, bind) =>
    `x.type || ${bind(`${numberMiddle(department, region, Number(today.slice(0, 4)))}-`)}::text
      || upper(left(replace(x.id::text, '-', ''), 12))`,
});

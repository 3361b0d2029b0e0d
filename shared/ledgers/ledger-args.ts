import { Field, InputType } from "type-graphql";
import { enumType } from "../graphql/enum-type.ts";
import { DateScalar } from "../graphql/scalars.ts";
import { type Ledger, LEDGER_ORDERS, type LedgerFilter } from "./ledger.ts";

export const PURPOSE_SAID = "Why it is opened; kept in the audit. 查阅目的";

export const LedgerOrderEnum = enumType(
  "LedgerOrder",
  LEDGER_ORDERS,
  "The order of a ledger: the newest first, or what is due first. 排序",
);

/** The filter of a ledger's pages: by what its records have, and nothing else. */
export function filterType(ledger: Ledger, name: string): new () => LedgerFilter {
  const { state, topic, due, handler, record } = ledger;
  class Filter {}
  InputType(`${name}Filter`, { description: "Which records; all that is given holds. 筛选条件" })(Filter);
  const field = (
    property: keyof LedgerFilter,
    type: Parameters<typeof Field>[0],
    description: string,
  ): void =>
    Field(type as () => StringConstructor, { nullable: true, description })(Filter.prototype, property);
  field("states", () => [state.words], "In one of these states. 状态");
  if (topic) field("topics", () => [topic.words], "Of one of these kinds. 类别");
  if (handler) field("mine", () => Boolean, "What one answers for oneself. 本人承办");
  if (due) {
    field("dueBefore", () => DateScalar, "Due before this day. 到期日早于");
    field("overdue", () => Boolean, "Past its last day, days off counted. 已逾期");
  }
  if (record.numbering) field("number", () => String, "What the number contains. 文号包含");
  return Filter;
}

import type { Bind } from "../../../shared/kernel/bind.ts";
import type { Standing } from "../../../shared/access/standing.ts";
import { isAside } from "../../../shared/commands/records/lock-record.ts";
import {
  count,
  fields,
  list,
  listBy,
  object,
  orEmpty,
  select,
  typed,
  when,
} from "../../../shared/database/typed-sql.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { RULE, type RuleCode } from "../../../shared/kernel/rule-codes.ts";
import type { LawBook } from "../../../shared/law/law-book.ts";
import { spanSql } from "../../../shared/law/records/rule-sql.ts";
import { REGION_RANGE, within } from "../../../shared/access/range-sql.ts";
import type { RegionScope } from "../../../shared/access/region-scope.ts";
import { CONCLUDE_BY } from "../domain/case-clocks.ts";
import { PetitionCaseRecord } from "./petition-case-record.ts";

/** A township counts only what it must handle itself, never what is about cadres: the condition of its own index. */
const TOWNSHIP_OWN =
  "and p.handling_body = 'TWN' and not p.about_cadres and p.stage not in ('REGISTERED','TRANSFERRED_DISCIPLINE')";

const ON_LEDGER = "p.ledger_state <> 'CANCELLED'";
const IN_REVIEW = "p.stage in ('UNDER_REVIEW','UNDER_REEXAM')";

const summary = (overdueThrough: string, own: string, aside: string) =>
  select(
    when(
      "count(*) > 0",
      object({
        open: typed<number>("sum(t.cases)"),
        overdue: typed<number>("sum(t.overdue)"),
        nextDueOn: typed<LocalDate | null>("min(t.next_due_on)"),
        nextRule: typed<RuleCode | null>("(array_agg(t.next_rule order by t.next_due_on))[1]"),
        topics: orEmpty(
          list(
            { ...fields(PetitionCaseRecord, "t", "topic"), count: typed<number>("t.cases") },
            "t.cases desc, t.topic",
          ),
        ),
      }),
    ),
    `from (select p.topic, count(*) as cases, count(*) filter (where p.due_on <= ${overdueThrough}) as overdue, min(p.due_on) as next_due_on,
        (array_agg(p.due_rule order by p.due_on))[1] as next_rule
      from petition_case p where p.village_code = k.code and ${ON_LEDGER} ${own}
        and not ${aside} group by p.topic) t`,
  );

/**
 * Whether what a case's clocks were for was done in time: as the clocks say that are kept with it; for a case from before
 * clocks were kept, by its days and the span of the first of the rules.
 */
function inTime(
  codes: readonly [RuleCode, ...RuleCode[]],
  days: { readonly from: string; readonly done: string },
  book: LawBook,
  bind: Bind,
): string {
  return `p.${days.done} is not null and case when p.kept_in_time is not null
    then p.kept_in_time ?| ${bind(codes)}::text[]
    else p.${days.done} <= p.${days.from} + ${spanSql(book, codes[0], `p.${days.from}`, bind)} end`;
}

/**
 * A region's counts, county by county: what is small is withheld in a county, and a region above shows the sum of what its
 * counties show. A case that the person stands aside from counts as struck off, as it is in its village's summary.
 */
const board = (overdueThrough: string, book: LawBook, aside: string, bind: Bind) => {
  const counted = `${ON_LEDGER} and not ${aside}`;
  return listBy(
    {
      open: count(`${counted} and not ${IN_REVIEW}`),
      underReview: count(`${counted} and ${IN_REVIEW}`),
      cancelled: count(`not (${counted})`),
      overdue: count(`${counted} and p.due_on <= ${overdueThrough}`),
      routed: count("p.routed_on is not null"),
      routedOnTime: count(inTime([RULE.P01], { from: "received_on", done: "routed_on" }, book, bind)),
      accepted: count("p.accepted_on is not null"),
      acceptedOnTime: count(inTime([RULE.P02], { from: "routed_on", done: "accepted_on" }, book, bind)),
      replied: count("p.replied_on is not null and p.accepted_on is not null"),
      repliedOnTime: count(inTime(CONCLUDE_BY, { from: "accepted_on", done: "replied_on" }, book, bind)),
    },
    "left(p.village_code, 6)",
    `from ${REGION_RANGE} g, petition_case p where ${within("p.village_code")} and p.stage <> 'VOIDED'`,
  );
};

export type PetitionSections = ReturnType<typeof petitionSections>;

export function petitionSections(
  scope: RegionScope,
  standings: ReadonlySet<Standing>,
  today: LocalDate,
  lawBook: () => Promise<LawBook>,
  recusalToken: () => string,
) {
  const own = standings.has("TWN") ? TOWNSHIP_OWN : "";
  const through = (book: LawBook, bind: Bind): string => `${bind(book.calendar.overdueThrough(today))}::date`;
  const aside = (bind: Bind): string => isAside(bind(recusalToken()), "p.id", "p.village_code");
  return {
    summary: {
      scope,
      sql: async (bind: Bind) => summary(through(await lawBook(), bind), own, aside(bind)),
    },
    board: {
      scope,
      sql: async (bind: Bind) => {
        const book = await lawBook();
        return board(through(book, bind), book, aside(bind), bind);
      },
    },
  };
}

import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import { asParent, type PolicyTable } from "../access/policy.ts";
import { readingOf } from "../audit/reading.ts";
import { isOwnTurn } from "../commands/command-schema.ts";
import { type AnyCommand, recordOf } from "../commands/define-command.ts";
import { fieldNames } from "../graphql/field-names.ts";
import type { Department } from "../kernel/department.ts";
import { invalid } from "../kernel/hub-error.ts";
import { warnedThrough } from "../law/due-state.ts";
import { MAX_PAGE } from "../kernel/wrong-values.ts";
import type { SubgraphContext } from "../runtime/context.ts";
import { TransferStateEnum } from "../transfers/types.ts";
import { transferSides } from "../transfers/transfer-records.ts";
import { defineLedger, type Ledger } from "./ledger.ts";
import { readWaiting } from "./records/read-waiting.ts";
import { Todo } from "./todo-types.ts";
import { WAITING_REASONS, waitingReason } from "./waiting.ts";

const state = { of: "state", words: TransferStateEnum } as const;

/** A department's transfers as something that waits: to be approved, to be signed for, to be accepted or returned. */
function transferLedgers(department: Department): readonly Ledger[] {
  const { sent, given } = transferSides(department);
  const common = { description: "", state, isOfOffice: true, hasOwnList: true } as const;
  return [
    defineLedger({
      ...common,
      record: sent,
      list: "outbox",
      since: "preparedAt",
      ended: { states: ["CONCLUDED", "CLOSED", "DROPPED", "RETURNED"] },
      awaits: ["approve"],
    }),
    defineLedger({
      ...common,
      record: given,
      list: "inbox",
      since: "deliveredAt",
      ended: { states: ["CONCLUDED", "CLOSED", "RETURNED"] },
      due: { of: ["acceptDueOn"], in: ["DELIVERED", "RECEIVED"] },
      awaits: ["sign", "accept"],
    }),
  ];
}

/** What waits for a person in a department, as a query and its policy. */
export function todoGraph(
  department: Department,
  ledgers: readonly Ledger[],
  commands: readonly AnyCommand[],
): { readonly resolvers: readonly (new () => object)[]; readonly policy: PolicyTable } {
  const { lower } = fieldNames(department);
  const all = [...ledgers, ...transferLedgers(department)];
  const working = new Map(
    all.map((ledger) => [
      ledger,
      new Set(commands.filter((one) => recordOf(one) === ledger.record).flatMap(({ by }) => by.standings)),
    ]),
  );

  @Resolver()
  class TodoResolver {
    @Query(() => Todo, {
      name: `${lower}Todo`,
      nullable: true,
      description: "What waits for this person here, the most pressing first. 待办",
    })
    async todo(
      @Arg("first", () => Int, { defaultValue: 20, description: "Items, 1 to 100. 条数" }) first: number,
      @Ctx() { db, clock, commands: context, standings, runtime }: SubgraphContext,
    ): Promise<Todo> {
      if (first < 1 || first > MAX_PAGE) throw invalid("first", "PAGE_SIZE");
      const theirs = all.filter((ledger) => [...standings].some((one) => working.get(ledger)?.has(one)));
      const today = clock.today();
      const soon = warnedThrough(today);
      const { calendar } = await runtime.lawBook.current();
      const reading = readingOf(context, "todo", "todo", "HANDLING");
      const found = await readWaiting(db, theirs, context.viewer, soon, reading);
      const items = found.flatMap((one) => {
        const { ledger, row, number, dueOn } = one;
        const reason = waitingReason(one, calendar, today);
        const steps = reason === "UNSIGNED" || reason === "TO_DECIDE" ? ledger.awaits : undefined;
        // By the row as it is told: what comes and goes here must not tell of a step that is kept from this person.
        const told = ledger.told?.row(row, standings) ?? row;
        if (!reason || !isOwnTurn(ledger.record, context.viewer.person, told, steps)) return [];
        const { kind } = ledger.record;
        return [{ reason, kind, id: row.id, number, place: row.villageCode, state: one.state, dueOn }];
      });
      const byReason = Map.groupBy(items, ({ reason }) => reason);
      const ordered = WAITING_REASONS.map((reason) => byReason.get(reason) ?? []);
      return {
        counts: WAITING_REASONS.map((reason) => ({ reason, count: byReason.get(reason)?.length ?? 0 })),
        items: ordered.flat().slice(0, first),
      };
    }
  }
  return {
    resolvers: [TodoResolver],
    policy: {
      // Of another office's work nobody learns so much as that there is a list.
      [`Query.${lower}Todo`]: {
        dataClass: "C3",
        read: [...new Set([...working.values()].flatMap((standings) => [...standings]))],
        silent: true,
      },
      "Todo.*": asParent("C3"),
      "TodoCount.*": asParent("C3"),
      "TodoItem.*": asParent("C3"),
    },
  };
}

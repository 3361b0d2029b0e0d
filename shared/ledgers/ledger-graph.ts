import { Arg, Ctx, FieldResolver, getMetadataStorage, Resolver, Root } from "type-graphql";
import { asParent, type FieldPolicy, KEY_ONLY, type PolicyTable } from "../access/policy.ts";
import type { Purpose } from "../audit/audit-entry.ts";
import { readingOf } from "../audit/reading.ts";
import { ReadPurposeEnum } from "../audit/read-purpose.ts";
import { commandOf } from "../commands/command-schema.ts";
import { together } from "../commands/load-together.ts";
import type { RecordRow } from "../commands/record.ts";
import { showRecord, shownAs } from "../commands/shown-records.ts";
import { Official } from "../graphql/official-stub.ts";
import { bodyOf, type Department } from "../kernel/department.ts";
import type { SubgraphContext } from "../runtime/context.ts";
import { transferSides } from "../transfers/transfer-records.ts";
import { Transfer } from "../transfers/types.ts";
import { historyType, type HistoryStep, toStep } from "./history.ts";
import { type Ledger, needsPurpose } from "./ledger.ts";
import { PURPOSE_SAID } from "./ledger-args.ts";
import { addList, addOne } from "./ledger-queries.ts";
import { readHistories } from "./records/read-history.ts";
import { transfersOf } from "./records/transfers-of.ts";

/** What the graph and the policy get from a department's ledgers. */
export interface LedgerGraph {
  readonly resolvers: readonly (new () => object)[];
  readonly policy: PolicyTable;
}

const officialStub = (): typeof Official => Official;

/**
 * Everything in the graph that follows from ledgers: a page, one record, how a record came about, and what was transferred of it.
 * @param policy the department's own: who may ask for a page may ask for one record
 * @param official the type by which the department names officials, when that is not the id alone
 */
export function ledgerGraph(
  department: Department,
  ledgers: readonly Ledger[],
  policy: PolicyTable,
  official?: () => new () => object,
): LedgerGraph {
  return {
    resolvers: ledgers.map((ledger) => ledgerResolver(department, ledger, official ?? officialStub)),
    policy: {
      ...Object.assign({}, ...ledgers.map((ledger) => rowsOf(department, ledger, policy))),
      ...(ledgers.length > 0 && !official && { "Official.id": KEY_ONLY }),
      ...(ledgers.length > 0 && { "HistoryStep.*": asParent("C3"), "HistoryFact.*": asParent("C3") }),
    },
  };
}

function rowsOf(department: Department, ledger: Ledger, policy: PolicyTable): PolicyTable {
  const { record, one, list, history = [] } = ledger;
  const page: FieldPolicy | undefined = policy[`Query.${list}`];
  const file: FieldPolicy = {
    dataClass: record.dataClass,
    read: [bodyOf(department), ...history],
    ...(needsPurpose(ledger) || page?.silent ? { silent: true } : {}),
  };
  const type = typeName(record.type());
  return {
    ...(one && page && { [`Query.${one}`]: page }),
    [`${type}.history`]: file,
    [`${type}.transfers`]: { ...file, read: [bodyOf(department)], silent: true },
  };
}

/** A type's name in the graph. */
function typeName(type: new () => object): string {
  const found = getMetadataStorage().objectTypes.find(({ target }) => target === type);
  if (!found) throw new Error(`${type.name} is no type of the graph`);
  return found.name;
}

function ledgerResolver(
  department: Department,
  ledger: Ledger,
  official: () => new () => object,
): new () => object {
  const { record } = ledger;
  const Step = historyType(official);
  const { sent } = transferSides(department);

  const histories = together<SubgraphContext, RecordRow, readonly HistoryStep[]>(async ({ db }, rows) => {
    const kept = await readHistories(
      db,
      record.kind,
      rows.map(({ id }) => id),
    );
    return rows.map(({ id }) =>
      (kept.get(id) ?? []).map((step) => toStep(step, (event) => commandOf(record, event))),
    );
  });
  const transfers = together<SubgraphContext, OpenedRecord, readonly Transfer[]>(
    async ({ db, clock, commands }, opened) => {
      const found = new Map<string, readonly Transfer[]>();
      for (const [purpose, own] of Map.groupBy(opened, (one) => one.purpose)) {
        const reading = readingOf(commands, "transfer.ofRecord", sent.kind, purpose);
        const rows = await transfersOf(
          db,
          sent,
          commands.viewer,
          own.map(({ row }) => row.id),
          reading,
        );
        for (const [id, some] of rows)
          found.set(
            id,
            some.map((row) => showRecord(sent, row, clock.today())),
          );
      }
      return opened.map(({ row }) => found.get(row.id) ?? []);
    },
  );

  @Resolver(record.type)
  class LedgerFields {
    @FieldResolver(() => [Step], {
      nullable: true,
      description: "How it came about, oldest step first: by whom, when, from where to where. 留痕",
    })
    history(@Root() shown: object, @Ctx() context: SubgraphContext): Promise<readonly HistoryStep[]> {
      return of(shown, (row) => histories(context, row));
    }

    @FieldResolver(() => [Transfer], {
      nullable: true,
      description: "What its office transferred of it, as far as this person may open that. 移送情况",
    })
    transfers(
      @Root() shown: object,
      @Ctx() context: SubgraphContext,
      @Arg("purpose", () => ReadPurposeEnum, { description: PURPOSE_SAID }) purpose: Purpose,
    ): Promise<readonly Transfer[]> {
      return of(shown, (row) => transfers(context, { row, purpose }));
    }
  }
  if (ledger.one) addOne(LedgerFields.prototype, ledger, ledger.one);
  if (!ledger.hasOwnList) addList(LedgerFields.prototype, ledger, typeName(record.type()));
  return LedgerFields;
}

/** A record whose transfers are opened, and why. */
interface OpenedRecord {
  readonly row: RecordRow;
  readonly purpose: Purpose;
}

async function of<Value>(
  shown: object,
  load: (row: RecordRow) => Promise<readonly Value[]>,
): Promise<readonly Value[]> {
  const row = shownAs(shown)?.row;
  return row ? load(row) : [];
}

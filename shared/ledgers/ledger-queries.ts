import { Arg, Args, Ctx, Query } from "type-graphql";
import type { Purpose } from "../audit/audit-entry.ts";
import { readingOf } from "../audit/reading.ts";
import { ReadPurposeEnum } from "../audit/read-purpose.ts";
import type { RecordRow } from "../commands/record.ts";
import { showRecord } from "../commands/shown-records.ts";
import { connectionOf, connectionTypes, PageArgs, pageOf } from "../graphql/page.ts";
import { RegionCodeScalar, UuidScalar } from "../graphql/scalars.ts";
import { invalid } from "../kernel/hub-error.ts";
import type { RegionCode } from "../kernel/region-code.ts";
import type { SubgraphContext } from "../runtime/context.ts";
import { type Ledger, type LedgerFilter, type LedgerOrder, needsPurpose } from "./ledger.ts";
import { filterType, LedgerOrderEnum, PURPOSE_SAID } from "./ledger-args.ts";
import { countLedger, readLedger, readOne } from "./records/read-ledger.ts";

/** An argument of a query: its name in the graph, and how type-graphql is told of it at its place. */
type Argument = readonly [name: string, decorate: ReturnType<typeof Arg>];

/** Adds a query to a resolver; it is given its arguments by name. */
function addQuery(
  target: object,
  query: string,
  args: readonly (Argument | false)[],
  returns: { readonly type: () => new () => object; readonly description: string },
  resolve: (given: never) => Promise<object | null>,
): void {
  const asked = args.filter((one) => one !== false);
  const value = (...values: never[]): Promise<object | null> =>
    resolve(Object.fromEntries(asked.map(([argument], at) => [argument, values[at]])) as never);
  Object.defineProperty(target, query, { value, configurable: true, writable: true });
  for (const [at, [, decorate]] of asked.entries()) decorate(target, query, at);
  Query(returns.type, { nullable: true, description: returns.description })(target, query, { value });
}

const CONTEXT: Argument = ["context", Ctx()];
const PURPOSE: Argument = ["purpose", Arg("purpose", () => ReadPurposeEnum, { description: PURPOSE_SAID })];

/** The query of one record: by its id, or by its number where it has one. */
export function addOne(target: object, ledger: Ledger, query: string): void {
  const hasNumber = Boolean(ledger.record.numbering);
  addQuery(
    target,
    query,
    [
      CONTEXT,
      ["id", Arg("id", () => UuidScalar, { nullable: hasNumber, description: "Its id. 编号" })],
      hasNumber && [
        "number",
        Arg("number", () => String, { nullable: true, description: "Its number, in place of its id. 文号" }),
      ],
      needsPurpose(ledger) && PURPOSE,
    ],
    {
      type: ledger.record.type,
      description: `One record of ${ledger.list}; null when there is none for this reader. 单件`,
    },
    async ({ context, id = null, number = null, purpose }: OneAsked) => {
      const by = id && !number ? { id } : number && !id ? { number } : null;
      if (!by) throw invalid("id", "WHICH_ONE");
      const reading = readingFor(context, ledger, "record", purpose);
      const row = await readOne(context.db, ledger, context.commands.viewer, by, reading);
      return row && show(ledger, row, context);
    },
  );
}
interface OneAsked {
  readonly context: SubgraphContext;
  readonly id?: string | null;
  readonly number?: string | null;
  readonly purpose?: Purpose;
}

/** The query of a page. */
export function addList(target: object, ledger: Ledger, name: string): void {
  const { record, list, description } = ledger;
  const Connection = connectionTypes(name, record.type, { isCounted: true });
  const Filter = filterType(ledger, name);
  addQuery(
    target,
    list,
    [
      CONTEXT,
      ["args", Args(() => PageArgs)],
      !ledger.isOfOffice && ["region", Arg("region", () => RegionCodeScalar)],
      needsPurpose(ledger) && PURPOSE,
      ["where", Arg("where", () => Filter, { nullable: true, description: "Which of them. 筛选" })],
      [
        "openOnly",
        Arg("openOnly", () => Boolean, {
          defaultValue: ledger.isOpenFirst === true,
          description: "Leave out what is done. 只看在账",
        }),
      ],
      [
        "order",
        Arg("order", () => LedgerOrderEnum, {
          defaultValue: "NEWEST_FIRST",
          description: "In which order. 排序",
        }),
      ],
    ],
    { type: () => Connection, description },
    (given: PageAsked) => readPage(ledger, given),
  );
}
interface PageAsked {
  readonly context: SubgraphContext;
  readonly args: PageArgs;
  readonly where?: LedgerFilter | null;
  readonly openOnly: boolean;
  readonly order: LedgerOrder;
  readonly region?: RegionCode;
  readonly purpose?: Purpose;
}

async function readPage(
  ledger: Ledger,
  { context, args, where, openOnly, order, region, purpose }: PageAsked,
): Promise<object> {
  const page = pageOf(args);
  const { db, clock, commands, runtime } = context;
  const { calendar } = await runtime.lawBook.current();
  const asked = {
    viewer: commands.viewer,
    region: region ?? null,
    filter: { ...where, openOnly },
    order,
    overdueThrough: calendar.overdueThrough(clock.today()),
  };
  const rows = await readLedger(db, ledger, asked, page, readingFor(context, ledger, "ledger", purpose));
  const { edges, pageInfo } = connectionOf(rows, page, ({ place }) => place);
  return {
    edges: edges.map(({ cursor, node }) => ({ cursor, node: show(ledger, node.row, context) })),
    pageInfo,
    // A second statement, for those alone who ask.
    get totalCount(): Promise<number> {
      return countLedger(db, ledger, asked);
    },
  };
}

const readingFor = (
  { commands }: SubgraphContext,
  ledger: Ledger,
  what: "ledger" | "record",
  purpose: Purpose | undefined,
) => {
  const { kind } = ledger.record;
  return purpose ? readingOf(commands, `${kind}.${what}`, kind, purpose) : undefined;
};

/** A row as this reader is shown it; what is allowed on it is judged by the row as it is. */
function show({ record, told }: Ledger, row: RecordRow, { standings, clock }: SubgraphContext): object {
  return showRecord(record, told ? told.row(row, standings) : row, clock.today());
}

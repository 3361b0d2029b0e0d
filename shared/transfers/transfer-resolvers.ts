import { Args, Ctx, Query, Resolver } from "type-graphql";
import { readingOf } from "../audit/reading.ts";
import type { RecordDefinition, RecordRow } from "../commands/record.ts";
import { showRecord } from "../commands/shown-records.ts";
import type { SubgraphContext } from "../runtime/context.ts";
import { connectionOf, pageOf } from "../graphql/page.ts";
import type { Department } from "../kernel/department.ts";
import { fieldNames } from "../graphql/field-names.ts";
import { AuditedPageArgs } from "./inputs.ts";
import { transferKey, listTransfers } from "./records/transfer-list.ts";
import { transferSides } from "./transfer-records.ts";
import { type Transfer, TransferConnection } from "./types.ts";

type Context = SubgraphContext;

/** The transfers of a department in the graph: what it sent and what it was given. */
export function transferResolvers(department: Department): new () => object {
  const { lower } = fieldNames(department);
  const { sent, given } = transferSides(department);

  @Resolver()
  class TransferResolvers {
    @Query(() => TransferConnection, {
      name: `${lower}Outbox`,
      nullable: true,
      description: "What this office sent, newest first. 已移送",
    })
    async outbox(@Args(() => AuditedPageArgs) args: AuditedPageArgs, @Ctx() context: Context) {
      return list(context, sent, "prepared_at", "transfer.outbox", args);
    }

    @Query(() => TransferConnection, {
      name: `${lower}Inbox`,
      nullable: true,
      description: "What this office received, newest first. 收到的移送",
    })
    async inbox(@Args(() => AuditedPageArgs) args: AuditedPageArgs, @Ctx() context: Context) {
      return list(context, given, "delivered_at", "transfer.inbox", args);
    }
  }
  return TransferResolvers;
}

/** One side's page; who is no member of the office gets an empty one, and nothing is read. */
async function list<Row extends RecordRow>(
  { db, clock, commands }: Context,
  record: RecordDefinition<Row, Transfer>,
  since: "prepared_at" | "delivered_at",
  name: string,
  args: AuditedPageArgs,
) {
  const page = pageOf(args);
  const { viewer } = commands;
  const reading = readingOf(commands, name, record.kind, args.purpose);
  const rows = viewer.person.isMember ? await listTransfers(db, record, since, viewer, page, reading) : [];
  const keys = new Map(rows.map((row) => [row.id, transferKey(row)]));
  const shown = rows.map((row) => showRecord(record, row, clock.today()));
  return connectionOf(shown, page, ({ id }) => keys.get(id) ?? id);
}

import { Args, Ctx, Query, Resolver } from "type-graphql";
import { readingOf } from "../audit/reading.ts";
import type { RecordDefinition, RecordRow } from "../commands/record.ts";
import { showRecord } from "../commands/shown-records.ts";
import type { SubgraphContext } from "../federation/context.ts";
import { connectionOf, pageOf } from "../federation/page.ts";
import type { Department } from "../kernel/department.ts";
import { fieldNames } from "./desk-policy.ts";
import { DeskListArgs } from "./inputs.ts";
import { handOverKey, listHandOvers } from "./records/hand-over-list.ts";
import { transferSides } from "./transfer-records.ts";
import { type HandOver, HandOverConnection } from "./types.ts";

type Context = SubgraphContext;

/** The hand-over desk of a department in the graph: what it sent and what it was given. */
export function handOverDesk(department: Department): new () => object {
  const { lower } = fieldNames(department);
  const { sent, given } = transferSides(department);

  @Resolver()
  class HandOverDesk {
    @Query(() => HandOverConnection, {
      name: `${lower}Outbox`,
      nullable: true,
      description: "What this office handed over, newest first. 已移送",
    })
    async outbox(@Args(() => DeskListArgs) args: DeskListArgs, @Ctx() context: Context) {
      return list(context, sent, "prepared_at", "handOver.outbox", args);
    }

    @Query(() => HandOverConnection, {
      name: `${lower}Inbox`,
      nullable: true,
      description: "What this office was given, newest first. 收到的移送",
    })
    async inbox(@Args(() => DeskListArgs) args: DeskListArgs, @Ctx() context: Context) {
      return list(context, given, "delivered_at", "handOver.inbox", args);
    }
  }
  return HandOverDesk;
}

/** One side's page; who is no member of the office gets an empty one, and nothing is read. */
async function list<Row extends RecordRow>(
  { db, clock, commands }: Context,
  record: RecordDefinition<Row, HandOver>,
  since: "prepared_at" | "delivered_at",
  name: string,
  args: DeskListArgs,
) {
  const page = pageOf(args);
  const { viewer } = commands;
  const reading = readingOf(commands, name, record.kind, args.purpose);
  const rows = viewer.person.isMember ? await listHandOvers(db, record, since, viewer, page, reading) : [];
  const keys = new Map(rows.map((row) => [row.id, handOverKey(row)]));
  const shown = rows.map((row) => showRecord(record, row, clock.today()));
  return connectionOf(shown, page, ({ id }) => keys.get(id) ?? id);
}

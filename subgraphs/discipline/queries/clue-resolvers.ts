import { Args, Ctx, Query, Resolver } from "type-graphql";
import { showRecord } from "../../../shared/commands/shown-records.ts";
import { readingOf } from "../../../shared/audit/reading.ts";
import { connectionOf, pageOf } from "../../../shared/graphql/page.ts";
import { AuditedPageArgs } from "../../../shared/transfers/inputs.ts";
import { clue } from "../commands/clue.ts";
import { listClues } from "../records/clue-list.ts";
import { ClueConnection } from "./clue-types.ts";
import type { DisciplineContext } from "./context.ts";

/** The organ's clues, for its own people and nobody else. */
@Resolver()
export class ClueResolver {
  @Query(() => ClueConnection, {
    nullable: true,
    description: "Clues of one's own office, newest first. 线索台账",
  })
  async clues(@Args(() => AuditedPageArgs) args: AuditedPageArgs, @Ctx() context: DisciplineContext) {
    const { db, commands, clock } = context;
    const page = pageOf(args);
    const rows = await listClues(
      db,
      commands.viewer,
      page,
      readingOf(commands, "clue.ledger", "clue", args.purpose),
    );
    const clues = rows.map((row) => showRecord(clue, row, clock.today()));
    return connectionOf(clues, page, ({ id }) => id);
  }
}

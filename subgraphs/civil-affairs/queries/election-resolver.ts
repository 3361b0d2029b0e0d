import { type GraphQLResolveInfo, OperationTypeNode } from "graphql";
import { Ctx, FieldResolver, Info, Int, Resolver, Root } from "type-graphql";
import { shownAs } from "../../../shared/commands/shown-records.ts";
import { AttentionFlag, LegalClock } from "../../../shared/graphql/legal-clock.ts";
import { loadTogether, once, together } from "../../../shared/commands/load-together.ts";
import type { ReadClock } from "../../../shared/law/due-state.ts";
import { namesShownUntil } from "../domain/candidate-names.ts";
import { EMPTY_COURSE } from "../domain/course.ts";
import type { Election } from "../domain/election-machine.ts";
import { settle } from "../domain/settle.ts";
import { PROCEDURE } from "../policy.ts";
import { course } from "../records/election-loads.ts";
import type { CivilAffairsContext } from "./context.ts";
import { CountState, Nominee, VillageElection, WorkHandoverItem } from "./election.ts";
import { NextStep, nextStepsOf } from "./next-steps.ts";
import { detailsOf, type ElectionDetails, toCountState } from "./to-election.ts";

/** Fields that are worked out from an election's objections and items, which are read only when one of them is asked for. */
export const DETAILS = [
  "objectionsReceived",
  "objectionsOpen",
  "workHandoverItems",
  "clocks",
  "attention",
] as const satisfies readonly (keyof ElectionDetails)[];

const courseOf = loadTogether(course);
const stepsOf = together<CivilAffairsContext, Election, NextStep[]>(nextStepsOf);

const rowOf = (shown: VillageElection): Election => shownAs(shown)?.row as Election;

/** E30: names are shown until the work is handed over, and for its days at the latest. */
async function mayShowNames({ runtime, clock }: CivilAffairsContext, row: Election): Promise<boolean> {
  const book = await runtime.lawBook.current();
  const until = namesShownUntil(row.resultAnnouncedOn, row.workHandoverCompletedOn, book);
  return until === null || clock.today() <= until;
}

const details = once(
  async (
    shown: VillageElection,
    context: CivilAffairsContext,
    { operation }: GraphQLResolveInfo,
  ): Promise<ElectionDetails> => {
    const { sections, runtime, clock, standings } = context;
    const row = rowOf(shown);
    // After a command the election is read anew; in a query its lists came with it.
    const lists =
      operation.operation === OperationTypeNode.MUTATION
        ? await courseOf(context, row)
        : await sections.load("electionLists", row.villageCode);
    const { objections, workHandoverItems } = lists ?? EMPTY_COURSE;
    const knows = PROCEDURE.some((standing) => standings.has(standing));
    const book = await runtime.lawBook.current();
    return detailsOf(row, { objections, workHandoverItems }, book, clock.today(), knows);
  },
);

@Resolver(() => VillageElection)
export class ElectionResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: "Objections to the list received. 名单异议数",
  })
  async objectionsReceived(
    @Root() shown: VillageElection,
    @Ctx() context: CivilAffairsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<number> {
    return (await details(shown, context, info)).objectionsReceived;
  }

  @FieldResolver(() => Int, { nullable: true, description: "Of these, not yet decided. 未决异议数" })
  async objectionsOpen(
    @Root() shown: VillageElection,
    @Ctx() context: CivilAffairsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<number> {
    return (await details(shown, context, info)).objectionsOpen;
  }

  @FieldResolver(() => [WorkHandoverItem], {
    nullable: true,
    description: "The work hand-over list. 移交清单",
  })
  async workHandoverItems(
    @Root() shown: VillageElection,
    @Ctx() context: CivilAffairsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly WorkHandoverItem[]> {
    return (await details(shown, context, info)).workHandoverItems;
  }

  @FieldResolver(() => [LegalClock], {
    nullable: true,
    description: "Clocks running now, most pressing first. 运行中的时限",
  })
  async clocks(
    @Root() shown: VillageElection,
    @Ctx() context: CivilAffairsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReadClock[]> {
    return (await details(shown, context, info)).clocks;
  }

  @FieldResolver(() => [AttentionFlag], { nullable: true, description: "What asks for attention. 提醒" })
  async attention(
    @Root() shown: VillageElection,
    @Ctx() context: CivilAffairsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly AttentionFlag[]> {
    return (await details(shown, context, info)).attention;
  }

  @FieldResolver(() => [Nominee], {
    nullable: true,
    description:
      "Nominees and candidates, for those who guide the election, until names are no longer shown (E30). 被提名人",
  })
  async nominees(
    @Root() shown: VillageElection,
    @Ctx() context: CivilAffairsContext,
  ): Promise<readonly Nominee[]> {
    const row = rowOf(shown);
    if (!(await mayShowNames(context, row))) return [];
    return (await courseOf(context, row)).candidates;
  }

  @FieldResolver(() => CountState, {
    nullable: true,
    description: "What the rounds so far come to, and who stands in the next one. 计票结论",
  })
  async countState(
    @Root() shown: VillageElection,
    @Ctx() context: CivilAffairsContext,
  ): Promise<CountState | null> {
    const row = rowOf(shown);
    const found = await courseOf(context, row);
    // Who stands next is told by name as well.
    if (found.rounds.length === 0 || !(await mayShowNames(context, row))) return null;
    return toCountState(settle(row, found, await context.runtime.lawBook.current()));
  }

  @FieldResolver(() => [NextStep], {
    nullable: true,
    description: "What may follow, and what stands in its way, before anybody tries. 下一步",
  })
  nextSteps(@Root() shown: VillageElection, @Ctx() context: CivilAffairsContext): Promise<NextStep[]> {
    return stepsOf(context, rowOf(shown));
  }
}

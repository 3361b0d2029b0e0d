import { Arg, Args, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { refused } from "../../../shared/federation/refused.ts";
import { readingOf } from "../../../shared/deeds/reading.ts";
import { isRefusal, type Refusal } from "../../../shared/errors/refusal.ts";
import type { DeedRefusal } from "../../../shared/federation/deed-refusal.ts";
import { connectionOf, pageOf } from "../../../shared/federation/page.ts";
import { DeskListArgs } from "../../../shared/hand-over-desk/inputs.ts";
import { actOnClue, type ClueAnswer, standAsideFromClue } from "../actions/act-on-clue.ts";
import type { Clue as ClueFacts } from "../domain/clue-machine.ts";
import { listClues } from "../records/clue-store.ts";
import { type Clue, ClueConnection, ClueDone, ClueOrderInput, CluePayload, ClueRecusalInput, NoticeInput } from "./clue-types.ts"; // prettier-ignore
import type { DisciplineContext } from "./context.ts";

type Payload = Promise<ClueDone | DeedRefusal>;

/** The organ's own way of a clue, for its own people and nobody else. */
@Resolver()
export class ClueResolver {
  @Query(() => ClueConnection, {
    nullable: true,
    description: "Clues of one's own office, newest first. 线索台账",
  })
  async clues(@Args(() => DeskListArgs) args: DeskListArgs, @Ctx() context: DisciplineContext) {
    const { db, reader, frame } = context;
    const page = pageOf(args);
    const reading = readingOf(frame, "clue.ledger", "clue", args.purpose);
    const rows = await listClues(db, reader, page, reading);
    return connectionOf(rows.map(toClue), page, ({ id }) => id);
  }

  @Mutation(() => CluePayload, { description: "A step on the organ's own way of a clue. 线索办理" })
  async actOnClue(
    @Arg("order", () => ClueOrderInput) order: ClueOrderInput,
    @Ctx() context: DisciplineContext,
  ): Payload {
    return answerOf(context, (desk) => actOnClue(desk, order));
  }

  @Mutation(() => CluePayload, { description: "Publishes the notice of an effective decision. 通报曝光" })
  async publishClueNotice(
    @Arg("order", () => NoticeInput) order: NoticeInput,
    @Ctx() context: DisciplineContext,
  ): Payload {
    const { key, clue, version, ...notice } = order;
    return answerOf(context, (desk) => actOnClue(desk, { key, clue, version, event: "publish", notice }));
  }

  @Mutation(() => CluePayload, { description: "Stands aside from a clue, or sets another aside. 回避" })
  async standAsideFromClue(
    @Arg("order", () => ClueRecusalInput) order: ClueRecusalInput,
    @Ctx() context: DisciplineContext,
  ): Payload {
    return answerOf(context, (desk) =>
      standAsideFromClue(desk, Object.assign(order, { official: order.official ?? null })),
    );
  }
}

async function answerOf(
  context: DisciplineContext,
  act: (desk: Parameters<typeof actOnClue>[0]) => Promise<ClueAnswer | Refusal>,
): Payload {
  const { frame, office, reader } = context;
  const answer = await act({ frame, office, reader });
  if (isRefusal(answer)) return refused(context, answer);
  return Object.assign(new ClueDone(), { clue: toClue(answer.clue) });
}

function toClue({ villageCode, ...clue }: ClueFacts): Clue {
  return { ...clue, village: { code: villageCode } };
}

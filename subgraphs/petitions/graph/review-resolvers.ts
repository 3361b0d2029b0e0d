import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import * as review from "../actions/review.ts";
import type { PetitionsContext } from "./context.ts";
import { DayInput, HearingInput, OpinionInput } from "./inputs.ts";
import { answerOf, deskOf, PetitionPayload, type Payload, withNulls } from "./payload.ts";

/** Review and re-examination. 复查与复核. Each mutation is one event of the machine: translate in, one action, translate out. */
@Resolver()
export class ReviewResolver {
  @Mutation(() => PetitionPayload, { description: "The petitioner asks for review. 申请复查" })
  async requestPetitionReview(
    @Arg("order", () => DayInput) order: DayInput,
    @Ctx() context: PetitionsContext,
  ): Payload {
    const desk = deskOf(context);
    return answerOf(context, await review.requestReview(desk, "review", order));
  }

  @Mutation(() => PetitionPayload, { description: "The superior's opinion on review. 复查意见" })
  async decidePetitionReview(
    @Arg("order", () => OpinionInput) order: OpinionInput,
    @Ctx() context: PetitionsContext,
  ): Payload {
    const desk = deskOf(context);
    return answerOf(context, await review.decideReview(desk, "review", withNulls(order)));
  }

  @Mutation(() => PetitionPayload, { description: "The petitioner asks for re-examination. 申请复核" })
  async requestPetitionReexam(
    @Arg("order", () => DayInput) order: DayInput,
    @Ctx() context: PetitionsContext,
  ): Payload {
    const desk = deskOf(context);
    return answerOf(context, await review.requestReview(desk, "reexam", order));
  }

  @Mutation(() => PetitionPayload, { description: "A hearing, whose days do not count. 听证" })
  async holdPetitionHearing(
    @Arg("order", () => HearingInput) order: HearingInput,
    @Ctx() context: PetitionsContext,
  ): Payload {
    const desk = deskOf(context);
    return answerOf(context, await review.holdHearing(desk, order));
  }

  @Mutation(() => PetitionPayload, {
    description: "The opinion on re-examination; the matter is at its end. 复核意见",
  })
  async decidePetitionReexam(
    @Arg("order", () => OpinionInput) order: OpinionInput,
    @Ctx() context: PetitionsContext,
  ): Payload {
    const desk = deskOf(context);
    return answerOf(context, await review.decideReview(desk, "reexam", withNulls(order)));
  }
}

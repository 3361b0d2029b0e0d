import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import * as handling from "../actions/handling.ts";
import type { PetitionsContext } from "./context.ts";
import { AcceptInput, CaseInput, DayInput, ExtendInput, ReplyInput, WithdrawInput } from "./inputs.ts";
import { answerOf, deskOf, PetitionPayload, type Payload, withNulls } from "./payload.ts";

/** Acceptance to reply. 受理与答复. Each mutation is one event of the machine: translate in, one action, translate out. */
@Resolver()
export class HandlingResolver {
  @Mutation(() => PetitionPayload, { description: "Accepts it; the time to conclude begins. 受理" })
  async acceptPetition(
    @Arg("order", () => AcceptInput) order: AcceptInput,
    @Ctx() context: PetitionsContext,
  ): Payload {
    const desk = deskOf(context);
    return answerOf(context, await handling.acceptPetition(desk, withNulls(order)));
  }

  @Mutation(() => PetitionPayload, { description: "Begins to handle it. 开始办理" })
  async startHandlingPetition(
    @Arg("order", () => CaseInput) order: CaseInput,
    @Ctx() context: PetitionsContext,
  ): Payload {
    const desk = deskOf(context);
    return answerOf(context, await handling.startHandling(desk, order));
  }

  @Mutation(() => PetitionPayload, { description: "Extends the time once, by the head of the body. 延期" })
  async extendPetition(
    @Arg("order", () => ExtendInput) order: ExtendInput,
    @Ctx() context: PetitionsContext,
  ): Payload {
    const desk = deskOf(context);
    return answerOf(context, await handling.extendHandling(desk, order));
  }

  @Mutation(() => PetitionPayload, { description: "Both agreed before a mediator. 调解" })
  async recordPetitionMediation(
    @Arg("order", () => DayInput) order: DayInput,
    @Ctx() context: PetitionsContext,
  ): Payload {
    const desk = deskOf(context);
    return answerOf(context, await handling.recordMediation(desk, order));
  }

  @Mutation(() => PetitionPayload, { description: "Issues the written opinion. 答复" })
  async replyToPetition(
    @Arg("order", () => ReplyInput) order: ReplyInput,
    @Ctx() context: PetitionsContext,
  ): Payload {
    const desk = deskOf(context);
    return answerOf(context, await handling.replyToPetition(desk, withNulls(order)));
  }

  @Mutation(() => PetitionPayload, { description: "The opinion reached the petitioner. 送达" })
  async recordPetitionDelivery(
    @Arg("order", () => DayInput) order: DayInput,
    @Ctx() context: PetitionsContext,
  ): Payload {
    const desk = deskOf(context);
    return answerOf(context, await handling.recordDelivery(desk, order));
  }

  @Mutation(() => PetitionPayload, { description: "What was promised is done. 落实" })
  async recordPetitionCarriedOut(
    @Arg("order", () => DayInput) order: DayInput,
    @Ctx() context: PetitionsContext,
  ): Payload {
    const desk = deskOf(context);
    return answerOf(context, await handling.recordCarriedOut(desk, order));
  }

  @Mutation(() => PetitionPayload, {
    description: "Taken back in writing, at the petitioner's own wish. 撤回",
  })
  async recordPetitionWithdrawal(
    @Arg("order", () => WithdrawInput) order: WithdrawInput,
    @Ctx() context: PetitionsContext,
  ): Payload {
    const desk = deskOf(context);
    return answerOf(context, await handling.recordWithdrawal(desk, order));
  }
}

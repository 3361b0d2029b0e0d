import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { handOverCase } from "../actions/hand-over-case.ts";
import { registerPetition } from "../actions/register-petition.ts";
import * as routing from "../actions/routing.ts";
import type { PetitionsContext } from "./context.ts";
import {
  CaseInput,
  ObjectInput,
  RedirectInput,
  RefuseInput,
  RegistrationInput,
  RouteInput,
  SideTransferInput,
  TransferInput,
} from "./inputs.ts";
import { answerOf, deskOf, PetitionPayload, type Payload, withNulls } from "./payload.ts";

/** Registration and routing. 登记与转送交办. Each mutation is one event of the machine: translate in, one action, translate out. */
@Resolver()
export class RoutingResolver {
  @Mutation(() => PetitionPayload, { description: "Registers a petition and starts its clock. 登记" })
  async registerPetition(
    @Arg("order", () => RegistrationInput) order: RegistrationInput,
    @Ctx() context: PetitionsContext,
  ): Payload {
    const desk = deskOf(context);
    return answerOf(
      context,
      await registerPetition(desk, Object.assign(order, { repeatOf: order.repeatOf ?? null })),
    );
  }

  @Mutation(() => PetitionPayload, { description: "Passes it on to the body it belongs to. 转送" })
  async forwardPetition(
    @Arg("order", () => RouteInput) order: RouteInput,
    @Ctx() context: PetitionsContext,
  ): Payload {
    const desk = deskOf(context);
    return answerOf(context, await routing.routePetition(desk, "forward", withNulls(order)));
  }

  @Mutation(() => PetitionPayload, { description: "Assigns it, with an answer due. 交办" })
  async assignPetition(
    @Arg("order", () => RouteInput) order: RouteInput,
    @Ctx() context: PetitionsContext,
  ): Payload {
    const desk = deskOf(context);
    return answerOf(context, await routing.routePetition(desk, "assign", withNulls(order)));
  }

  @Mutation(() => PetitionPayload, {
    description: "An accusation goes to discipline inspection (H1), when another person approves. 移送纪检",
  })
  async transferPetitionToDiscipline(
    @Arg("order", () => TransferInput) order: TransferInput,
    @Ctx() context: PetitionsContext,
  ): Payload {
    const desk = deskOf(context);
    return answerOf(context, await routing.transferPetition(desk, "toDiscipline", withNulls(order)));
  }

  @Mutation(() => PetitionPayload, {
    description:
      "A matter of courts goes to the political-legal committee (H4), when another person approves. 移送政法",
  })
  async transferPetitionToPoliticalLegal(
    @Arg("order", () => TransferInput) order: TransferInput,
    @Ctx() context: PetitionsContext,
  ): Payload {
    const desk = deskOf(context);
    return answerOf(context, await routing.transferPetition(desk, "toPoliticalLegal", withNulls(order)));
  }

  @Mutation(() => PetitionPayload, {
    description: "A hand-over beside its own way: H1, H2, H3, or H11 upward. 另行移送",
  })
  async handOverPetition(
    @Arg("order", () => SideTransferInput) order: SideTransferInput,
    @Ctx() context: PetitionsContext,
  ): Payload {
    const desk = deskOf(context);
    return answerOf(context, await handOverCase(desk, withNulls(order)));
  }

  @Mutation(() => PetitionPayload, { description: "Shows another lawful way. 引导" })
  async redirectPetition(
    @Arg("order", () => RedirectInput) order: RedirectInput,
    @Ctx() context: PetitionsContext,
  ): Payload {
    const desk = deskOf(context);
    return answerOf(context, await routing.redirectPetition(desk, withNulls(order)));
  }

  @Mutation(() => PetitionPayload, {
    description: "Does not accept a repeat, for one of two lawful reasons. 不予受理",
  })
  async refusePetition(
    @Arg("order", () => RefuseInput) order: RefuseInput,
    @Ctx() context: PetitionsContext,
  ): Payload {
    const desk = deskOf(context);
    return answerOf(context, await routing.refuseAcceptance(desk, order));
  }

  @Mutation(() => PetitionPayload, {
    description: "The wrong body objects, within five working days. 异议退回",
  })
  async objectToPetition(
    @Arg("order", () => ObjectInput) order: ObjectInput,
    @Ctx() context: PetitionsContext,
  ): Payload {
    const desk = deskOf(context);
    return answerOf(context, await routing.objectToRouting(desk, order));
  }

  @Mutation(() => PetitionPayload, {
    description: "Agrees with an objection; it is to be routed anew. 同意异议",
  })
  async agreeToPetitionObjection(
    @Arg("order", () => CaseInput) order: CaseInput,
    @Ctx() context: PetitionsContext,
  ): Payload {
    const desk = deskOf(context);
    return answerOf(context, await routing.answerObjection(desk, "agreeToObjection", order));
  }

  @Mutation(() => PetitionPayload, {
    description: "Does not agree with an objection; the body keeps it. 不同意异议",
  })
  async rejectPetitionObjection(
    @Arg("order", () => CaseInput) order: CaseInput,
    @Ctx() context: PetitionsContext,
  ): Payload {
    const desk = deskOf(context);
    return answerOf(context, await routing.answerObjection(desk, "rejectObjection", order));
  }
}

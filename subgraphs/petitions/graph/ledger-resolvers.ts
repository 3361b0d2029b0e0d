import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { assignPeople } from "../actions/assign-people.ts";
import { standAside } from "../actions/stand-aside.ts";
import * as ledger from "../actions/striking-off.ts";
import * as supervision from "../actions/supervision.ts";
import type { PetitionsContext } from "./context.ts";
import {
  CaseInput,
  PaperDayInput,
  PeopleInput,
  RecusalInput,
  ReopenInput,
  SuperviseInput,
} from "./inputs.ts";
import { answerOf, deskOf, PetitionPayload, type Payload, withNulls } from "./payload.ts";

/** The ledger, supervision and people. 销号、督办与人员. Each mutation is one event of the machine: translate in, one action, translate out. */
@Resolver()
export class LedgerResolver {
  @Mutation(() => PetitionPayload, { description: "Asks for it to be struck off. 申请销号" })
  async submitPetitionForStrikingOff(
    @Arg("order", () => CaseInput) order: CaseInput,
    @Ctx() context: PetitionsContext,
  ): Payload {
    const desk = deskOf(context);
    return answerOf(context, await ledger.submitForStrikingOff(desk, order));
  }

  @Mutation(() => PetitionPayload, { description: "Another person strikes it off. 销号" })
  async strikeOffPetition(
    @Arg("order", () => CaseInput) order: CaseInput,
    @Ctx() context: PetitionsContext,
  ): Payload {
    const desk = deskOf(context);
    return answerOf(context, await ledger.strikeOff(desk, order));
  }

  @Mutation(() => PetitionPayload, { description: "Gives it back to be finished. 退回" })
  async sendBackPetition(
    @Arg("order", () => CaseInput) order: CaseInput,
    @Ctx() context: PetitionsContext,
  ): Payload {
    const desk = deskOf(context);
    return answerOf(context, await ledger.sendBack(desk, order));
  }

  @Mutation(() => PetitionPayload, { description: "Puts it back on the ledger. 返账" })
  async reopenPetition(
    @Arg("order", () => ReopenInput) order: ReopenInput,
    @Ctx() context: PetitionsContext,
  ): Payload {
    const desk = deskOf(context);
    return answerOf(context, await ledger.reopenCase(desk, order));
  }

  @Mutation(() => PetitionPayload, { description: "Presses the handling body. 督办" })
  async openPetitionSupervision(
    @Arg("order", () => SuperviseInput) order: SuperviseInput,
    @Ctx() context: PetitionsContext,
  ): Payload {
    const desk = deskOf(context);
    return answerOf(context, await supervision.openSupervision(desk, order));
  }

  @Mutation(() => PetitionPayload, { description: "The handling body answers. 督办反馈" })
  async givePetitionFeedback(
    @Arg("order", () => PaperDayInput) order: PaperDayInput,
    @Ctx() context: PetitionsContext,
  ): Payload {
    const desk = deskOf(context);
    return answerOf(context, await supervision.giveFeedback(desk, order));
  }

  @Mutation(() => PetitionPayload, { description: "Ends the pressing. 督办办结" })
  async closePetitionSupervision(
    @Arg("order", () => CaseInput) order: CaseInput,
    @Ctx() context: PetitionsContext,
  ): Payload {
    const desk = deskOf(context);
    return answerOf(context, await supervision.closeSupervision(desk, order));
  }

  @Mutation(() => PetitionPayload, { description: "Names handler and case leader. 确定承办人、领办领导" })
  async assignPetitionPeople(
    @Arg("order", () => PeopleInput) order: PeopleInput,
    @Ctx() context: PetitionsContext,
  ): Payload {
    const desk = deskOf(context);
    return answerOf(context, await assignPeople(desk, withNulls(order)));
  }

  @Mutation(() => PetitionPayload, { description: "Stands aside, or sets another aside. 回避" })
  async standAsideFromPetition(
    @Arg("order", () => RecusalInput) order: RecusalInput,
    @Ctx() context: PetitionsContext,
  ): Payload {
    const desk = deskOf(context);
    return answerOf(context, await standAside(desk, withNulls(order)));
  }
}

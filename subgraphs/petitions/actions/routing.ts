import { isRefusal, type Refusal, refuse } from "../../../shared/errors/refusal.ts";
import { prepareSlip, type SlipOrder } from "../../../shared/hand-over/outbox.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { PetitionCase } from "../domain/petition-case.ts";
import { decideAgreement, decideObjection, decideRejection, decideRedirect, decideRefuseAcceptance, decideRoute, decideTransfer, type RouteOrder } from "../domain/routing.ts"; // prettier-ignore
import type * as words from "../domain/words.ts";
import { isAnyRecused, isHandedOver } from "../records/case-surroundings.ts";
import { actOnCase, type CaseOrder } from "./act-on-case.ts";
import type { CaseAnswer, PetitionsDesk } from "./desk.ts";

type Answer = Promise<CaseAnswer | Refusal>;

/** Passes the petition on to the body it belongs to (转送), or assigns it with an answer due (交办). */
export function routePetition(
  desk: PetitionsDesk,
  event: "forward" | "assign",
  order: CaseOrder & RouteOrder,
): Answer {
  const people = [order.handler, ...(order.caseLeader ? [order.caseLeader] : [])];
  const tokens = people.map((id) => desk.office.signet.recusalToken(id));
  return actOnCase(desk, order, {
    event,
    party: "PET",
    before: (tx, petition) => isAnyRecused(tx, tokens, petition),
    decide: ({ petition, repeatedStage }, moment, isSetAside) =>
      isSetAside
        ? refuse("HANDLER_IS_SUBJECT", { field: "handler" })
        : decideRoute(event, petition, order, repeatedStage, moment),
  });
}

/** How a petition is handed over as a whole: to which region's office, whom it must not reach, and with what. */
export interface TransferOrder {
  readonly toRegion: RegionCode;
  readonly avoidUnitIds: readonly string[];
  readonly isUrgent: boolean;
  readonly material: string | null;
  readonly latenessReason: words.LatenessReason | null;
}

/** An accusation goes to discipline inspection (H1), a matter of courts to the political-legal committee (H4). */
export function transferPetition(
  desk: PetitionsDesk,
  event: "toDiscipline" | "toPoliticalLegal",
  order: CaseOrder & TransferOrder & { readonly isRealName: boolean | null },
): Answer {
  return actOnCase(desk, order, {
    event,
    party: "PET",
    decide: ({ petition }, moment) => {
      if (event === "toDiscipline" && petition.class !== "ACCUSATION")
        return refuse("WRONG_PARTY", { rule: RULE.P16 });
      return decideTransfer(petition, order.latenessReason, moment);
    },
    prepare: async (tx, petition) => {
      const way = event === "toDiscipline" ? H1 : H4;
      if (await isHandedOver(tx, petition.id, way.type)) return refuse("HAND_OVER_OPEN");
      const slip = await prepareSlip(
        tx,
        desk.frame.clock,
        senderOf(desk),
        slipFor(petition, { ...way, ...order }),
      );
      return isRefusal(slip) ? slip : { transferNo: slip.transferNo, transferId: slip.id };
    },
  });
}

const H1 = { type: "H1", to: "discipline" } as const;
const H4 = { type: "H4", to: "coordination" } as const;

/** The slip of a petition, facts taken from the case and nowhere else. */
function slipFor(
  petition: PetitionCase,
  order: Pick<SlipOrder, "type" | "to"> & TransferOrder & { readonly isRealName: boolean | null },
): SlipOrder {
  const { type, to, toRegion, avoidUnitIds, isUrgent } = order;
  return {
    type,
    to,
    toRegion,
    avoidUnitIds,
    isUrgent,
    materialId: order.material,
    villageCode: petition.villageCode,
    subjectId: petition.id,
    facts: factsOf(type, petition, order.isRealName === true),
  };
}

const yesNo = (value: boolean): string => (value ? "YES" : "NO");

/** What a hand-over of a petition says of it. */
export function factsOf(
  type: SlipOrder["type"],
  petition: Pick<PetitionCase, "petitionNo" | "topic" | "isKeyCase" | "peopleBand">,
  isRealName: boolean,
): Record<string, string> {
  const { petitionNo, topic } = petition;
  if (type === "H1")
    return { petitionNo, topic, isRealName: yesNo(isRealName), isKeyCase: yesNo(petition.isKeyCase) };
  if (type === "H2") return { petitionNo, topic, peopleBand: petition.peopleBand };
  return { petitionNo, topic };
}

export const senderOf = ({ reader, office }: PetitionsDesk) => ({
  department: office.department,
  region: reader.actor.region,
  subject: reader.actor.subject,
});

/** Shows the petitioner another lawful way. */
export function redirectPetition(
  desk: PetitionsDesk,
  order: CaseOrder & {
    to: words.Redirection;
    noticeOn: LocalDate | null;
    latenessReason: words.LatenessReason | null;
  },
): Answer {
  return actOnCase(desk, order, {
    event: "redirect",
    party: "PET",
    decide: ({ petition }, moment) => decideRedirect(petition, order, moment),
  });
}

/** Does not accept a repeat: the matter is being handled, or was finally re-examined. */
export function refuseAcceptance(
  desk: PetitionsDesk,
  order: CaseOrder & { reason: words.AcceptanceRefusal; noticeOn: LocalDate | null },
): Answer {
  return actOnCase(desk, order, {
    event: "refuse",
    party: "PET",
    decide: ({ petition, repeatedStage }, moment) =>
      decideRefuseAcceptance(petition, order, repeatedStage, moment),
  });
}

/** The body it was sent to says, with its reason, that it is not theirs. */
export function objectToRouting(
  desk: PetitionsDesk,
  order: CaseOrder & { reason: words.ObjectionReason },
): Answer {
  return actOnCase(desk, order, {
    event: "object",
    party: "HANDLING",
    decide: ({ petition }, moment) => decideObjection(petition, order.reason, moment),
  });
}

/** The petitions office agrees with an objection, or does not. */
export function answerObjection(
  desk: PetitionsDesk,
  event: "agreeToObjection" | "rejectObjection",
  order: CaseOrder,
): Answer {
  return actOnCase(desk, order, {
    event,
    party: "PET",
    decide: ({ petition }, moment) =>
      event === "agreeToObjection" ? decideAgreement(petition, moment) : decideRejection(petition, moment),
  });
}

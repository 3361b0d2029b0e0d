import { isKey, performDeed } from "../../../shared/deeds/deed.ts";
import { isRefusal, type Refusal, refuse } from "../../../shared/errors/refusal.ts";
import { decideRegistration, newPetition, type RegisterOrder } from "../domain/registration.ts";
import { registerAtOnce } from "../records/register-at-once.ts";
import { insertCase, isRegistered } from "../records/case-store.ts";
import type { CaseAnswer, PetitionsDesk } from "./desk.ts";

type RegisterCommand = RegisterOrder & { readonly key: string };

/** Puts a petition on the register of the person's own body: number, clock, history and audit commit together. */
export async function registerPetition(
  desk: PetitionsDesk,
  order: RegisterCommand,
): Promise<CaseAnswer | Refusal> {
  const { frame, scope, reader } = desk;
  const book = await desk.office.lawBook.current();
  const today = frame.clock.today();
  const command = { deed: "petition.register", key: order.key, input: order, subjectKind: "petition" };
  const isPlain = order.repeatOf === null && isKey(order.key) && scope.covers(order.village);
  const decided = isPlain ? decideRegistration(order, book, today) : null;
  // Nothing has to be looked up: the deed is one statement. A refusal, or a repeat, goes the way of every deed.
  if (decided && !isRefusal(decided))
    return registerAtOnce<CaseAnswer>(frame, command, newPetition(order, decided), reader.actor.region);
  return performDeed<CaseAnswer>(frame, command, async (tx) => {
    if (!scope.covers(order.village)) return refuse("NOT_FOUND", { field: "village" });
    const registration = decideRegistration(order, book, today);
    if (isRefusal(registration)) return registration;
    if (order.repeatOf && !(await isRegistered(tx, scope, order.repeatOf)))
      return refuse("NOT_FOUND", { field: "repeatOf" });
    const by = { subject: frame.actor.subject, region: reader.actor.region };
    const petition = await insertCase(tx, order, registration, by, frame.clock.now(), today);
    const facts = { receivedOn: order.receivedOn, dueOn: petition.dueOn, dueRule: petition.dueRule };
    return {
      answer: { kind: "done", petition, transferNo: null },
      subjects: [petition.id],
      history: [
        {
          recordKind: "petition",
          recordId: petition.id,
          from: null,
          to: "REGISTERED",
          event: "register",
          facts,
        },
      ],
    };
  });
}

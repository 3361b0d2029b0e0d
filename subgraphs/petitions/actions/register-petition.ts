import { performDeed } from "../../../shared/deeds/deed.ts";
import { isRefusal, type Refusal, refuse } from "../../../shared/errors/refusal.ts";
import { decideRegistration, type RegisterOrder } from "../domain/registration.ts";
import { insertCase, isRegistered } from "../records/case-store.ts";
import type { CaseAnswer, PetitionsDesk } from "./desk.ts";

/** Puts a petition on the register of the person's own body: number, clock, history and audit commit together. */
export async function registerPetition(
  desk: PetitionsDesk,
  order: RegisterOrder & { readonly key: string },
): Promise<CaseAnswer | Refusal> {
  const { frame, scope, reader } = desk;
  const book = await desk.office.lawBook.current();
  return performDeed<CaseAnswer>(
    frame,
    { deed: "petition.register", key: order.key, input: order, subjectKind: "petition" },
    async (tx) => {
      if (!scope.covers(order.village)) return refuse("NOT_FOUND", { field: "village" });
      const registration = decideRegistration(order, book, frame.clock.today());
      if (isRefusal(registration)) return registration;
      if (order.repeatOf && !(await isRegistered(tx, scope, order.repeatOf)))
        return refuse("NOT_FOUND", { field: "repeatOf" });
      const by = { subject: frame.actor.subject, region: reader.actor.region };
      const petition = await insertCase(tx, order, registration, by, frame.clock.now(), frame.clock.today());
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
    },
  );
}

import { deadlineOf } from "../../../shared/clock-rules/law-book.ts";
import { refuse } from "../../../shared/errors/refusal.ts";
import { isSetAside } from "../../../shared/hand-over/records/recusals.ts";
import type { HandOverHooks } from "../../../shared/hand-over/office.ts";
import { type Department } from "../../../shared/kernel/department.ts";
import { localDateOf } from "../../../shared/kernel/local-date.ts";
import type { Clue } from "../domain/clue-machine.ts";
import type { ClueSource, ClueState } from "../domain/words.ts";
import { enterClue, lockClueOf, nameClueHandler, saveClue, saveReceipt } from "../records/clue-store.ts";

const SOURCES: Readonly<Partial<Record<Department, ClueSource>>> = {
  petitions: "PETITIONS",
  "civil-affairs": "CIVIL_AFFAIRS",
  "public-security": "PUBLIC_SECURITY",
  organization: "ORGANIZATION",
  coordination: "LOOKBACK",
};

/** Hand-overs that bring a clue. A joint review's question (H8), a task or a report brings none. */
const BRINGS_CLUE: ReadonlySet<string> = new Set(["H1", "H6", "H7", "H16"]);

/** Only when the organ is done with a clue may it tell the sender so; not with what result (D09). */
const AT_AN_END: readonly ClueState[] = ["ENDED", "TALK_EDUCATION", "MOVED", "PUBLISHED", "NOT_PUBLISHED", "FORWARDED_DOWN", "CLOSED"]; // prettier-ignore

/** What discipline inspection does when its inbox moves: the clue moves with it, in the same transaction. */
export const disciplineHooks: HandOverHooks = {
  async onDelivered(tx, slip, { clock }) {
    if (!BRINGS_CLUE.has(slip.type)) return [];
    await enterClue(tx, slip, SOURCES[slip.fromDepartment] ?? "OTHER", clock.today(), clock.now());
    return [{ recordKind: "clue", recordId: slip.id, from: null, to: "RECEIVED", event: "receive" }];
  },

  async mayDecide(tx, slip, event, by, office) {
    const clue = await lockClueOf(tx, slip.id);
    if (!clue) return null;
    const token = office.signet.recusalToken(by);
    if (await isSetAside(tx, token, [clue.id, clue.villageCode])) return refuse("RECUSAL_REQUIRED");
    return event === "conclude" && !AT_AN_END.includes(clue.state)
      ? refuse("ILLEGAL_TRANSITION", { rule: "D14", from: clue.state })
      : null;
  },

  /** Who answers for the hand-over answers for the clue. */
  async onGiven(tx, slip, { clock }) {
    const clue = await lockClueOf(tx, slip.id);
    if (clue) await nameClueHandler(tx, clue, slip.handlerId, clock.now());
    return [];
  },

  async onDecided(tx, slip, office) {
    const clue = await lockClueOf(tx, slip.id);
    if (!clue || slip.state === "DELIVERED") return [];
    const at = office.clock.now();
    const today = localDateOf(at);
    if (slip.state === "RECEIVED") {
      await nameClueHandler(tx, clue, slip.handlerId, at);
      return [];
    }
    await saveReceipt(tx, clue.id, slip.state, slip.returnReason, today);
    if (slip.state === "CONCLUDED") return [];
    const step = (to: Clue["state"]) => [
      { recordKind: "clue", recordId: clue.id, from: clue.state, to, event: slip.state.toLowerCase() },
    ];
    if (slip.state === "RETURNED") {
      await saveClue(tx, clue, { state: "RETURNED" }, at);
      return step("RETURNED");
    }
    const due = deadlineOf(await office.lawBook.current(), "D04", { on: today });
    await saveClue(
      tx,
      clue,
      {
        state: "ACCEPTED",
        acceptedOn: today,
        proposalDueOn: due.dueOn,
        isProvisional: due.isProvisional,
        ruleVersion: due.ruleVersion,
        calendarVersion: due.calendarVersion,
      },
      at,
    );
    return step("ACCEPTED");
  },
};

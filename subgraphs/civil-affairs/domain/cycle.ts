import { type Decision, type Guard, type Moment, unless } from "../../../shared/commands/change.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { DOCUMENT_NO } from "../../../shared/kernel/own-forms.ts";
import { refuse } from "../../../shared/kernel/refusal.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { ElectionCycle } from "./cycle-machine.ts";

const ORDINALS = { from: 1, to: 99 };

export interface CycleStated {
  readonly ordinal: number;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly documentNo: string;
}

/** The county's end-of-term elections begin (换届启动), by a document of its government: one cycle at a time. */
export function decideCycle(
  _: null,
  { ordinal, startsOn, endsOn, documentNo }: CycleStated,
  { person }: Moment,
  { isOpen }: { readonly isOpen: boolean },
): Decision<ElectionCycle> {
  if (!person.isHead) return refuse("NOT_AUTHORISED");
  if (ordinal < ORDINALS.from || ordinal > ORDINALS.to)
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "ordinal", rule: RULE.E17 });
  if (endsOn <= startsOn) return refuse("FIELD_NOT_ACCEPTABLE", { field: "endsOn", rule: RULE.E17 });
  if (!DOCUMENT_NO.test(documentNo))
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "documentNo", rule: RULE.E17 });
  if (isOpen) return refuse("CYCLE_OPEN", { field: "ordinal" });
  return {
    set: {
      villageCode: person.region,
      ordinal,
      year: Number(startsOn.slice(0, 4)),
      startsOn,
      endsOn,
      basisDoc: documentNo,
    },
    facts: { documentNo },
  };
}

/** It ends when every election that began in it is over. */
export const readyForClosing = (
  _: ElectionCycle,
  __: Moment,
  { underWay }: { readonly underWay: number },
): Guard[] => unless(underWay === 0, refuse("ELECTIONS_UNDER_WAY"), "RECORDER");

import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { type Refusal, refuse } from "../../../shared/kernel/refusal.ts";
import { DOCUMENT_NO } from "../../../shared/kernel/own-forms.ts";
import { wrongPublished } from "../../../shared/kernel/published.ts";
import type { ConductCode } from "./words.ts";

/** A notice as the issuer published it (通报). */
export interface NoticeOrder {
  readonly noticeNo: string;
  readonly issuer: string;
  readonly title: string;
  readonly url: string;
  readonly conductCode: ConductCode;
}

/** A notice is short, is published where everybody can read it, and holds nothing personal but what the law posts. */
export function wrongNotice({ noticeNo, issuer, title, url }: NoticeOrder, isTaken: boolean): Refusal | null {
  if (noticeNo.length > 32 || !DOCUMENT_NO.test(noticeNo))
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "noticeNo" });
  const wrong = wrongPublished({ issuer, title, url });
  if (wrong) return wrong;
  return isTaken ? refuse("FIELD_NOT_ACCEPTABLE", { field: "noticeNo", rule: RULE.D13 }) : null;
}

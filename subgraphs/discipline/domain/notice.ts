import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { type Refusal, refuse } from "../../../shared/kernel/refusal.ts";
import { DOCUMENT_NO } from "../../../shared/kernel/own-forms.ts";
import { holdsPersonalData } from "../../../shared/kernel/personal-data.ts";
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
  if (issuer.length < 2 || issuer.length > 60) return refuse("FIELD_NOT_ACCEPTABLE", { field: "issuer" });
  if (title.length < 2 || title.length > 120) return refuse("FIELD_NOT_ACCEPTABLE", { field: "title" });
  if (!/^https:\/\/[\w.-]{4,80}\/[\w./-]{0,110}$/.test(url) || holdsPersonalData(url))
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "url" });
  const personal = Object.entries({ issuer, title }).find(
    ([, text]) => holdsPersonalData(text) || /\p{Cc}/u.test(text),
  );
  if (personal) return refuse("PERSONAL_DATA_REJECTED", { field: personal[0] });
  return isTaken ? refuse("FIELD_NOT_ACCEPTABLE", { field: "noticeNo", rule: RULE.D13 }) : null;
}

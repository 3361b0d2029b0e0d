import type { Topic } from "../../../shared/kernel/election-words.ts";
import type * as words from "./words.ts";

/** The Chinese words of the ledger's cells, each first one the one that is written. */
type Words<Value extends string> = Readonly<Record<Value, readonly [string, ...string[]]>>;

export const TOPIC_WORDS: Words<Topic> = {
  BRIBERY: ["贿选", "拉票贿选"],
  VOTER_LIST: ["选民资格", "选民名单", "选民登记"],
  CANDIDATE_QUALIFICATION: ["候选人资格", "参选资格"],
  PROCEDURE: ["选举程序", "程序"],
  COUNTING: ["计票", "唱票计票"],
  PROXY: ["委托投票"],
  HANDOVER: ["工作移交", "移交"],
  FINANCE: ["村级财务", "财务", "三资"],
  LAND: ["土地", "宅基地"],
  CADRE_CONDUCT: ["干部作风"],
  OTHER: ["其他"],
};
export const CLASS_WORDS: Words<words.PetitionClass> = {
  SUGGESTION: ["建议意见"],
  ACCUSATION: ["检举控告"],
  APPEAL: ["申诉求决", "求决"],
};
export const FORM_WORDS: Words<words.PetitionForm> = {
  ONLINE: ["网上", "网上信访"],
  LETTER: ["来信"],
  CALL: ["来电"],
  FAX: ["传真"],
  VISIT: ["来访", "走访"],
  GROUP_VISIT: ["集体访"],
};
export const SOURCE_WORDS: Words<words.PetitionSource> = {
  LOCAL: ["本级", "本级受理"],
  SUPERIOR_FORWARDED: ["上级转送"],
  SUPERIOR_ASSIGNED: ["上级交办"],
  HOTLINE_12345: ["12345", "12345热线"],
};
export const BODY_WORDS: Words<words.HandlingBody> = {
  PET: ["信访部门", "信访局", "信访"],
  ORG: ["组织部门", "组织部"],
  CIV: ["民政部门", "民政局"],
  PSB: ["公安机关", "公安局"],
  PUB: ["宣传部门", "宣传部"],
  GOV: ["政府", "县政府"],
  TWN: ["乡镇", "乡镇(街道)", "街道"],
};
export const BAND_WORDS: Words<words.PeopleBand> = {
  ONE: ["1", "1人"],
  TWO_TO_FOUR: ["2-4", "2-4人", "2", "3", "4"],
  FIVE_OR_MORE: ["5人以上", "5+", "5"],
};
export const OUTCOME_WORDS: Words<words.Outcome> = {
  SUPPORTED: ["支持"],
  EXPLAINED: ["解释说明", "解释"],
  NOT_SUPPORTED: ["不予支持", "不支持"],
};
export const STAGE_WORDS: Words<words.PetitionStage> = {
  REGISTERED: ["已登记"],
  FORWARDED: ["已转送"],
  ASSIGNED: ["已交办"],
  TRANSFERRED_DISCIPLINE: ["已移送"],
  TRANSFERRED_PLC: ["已移送政法"],
  REDIRECTED: ["已引导"],
  NOT_ACCEPTED: ["不予受理"],
  ACCEPTED: ["已受理"],
  HANDLING: ["办理中"],
  REPLIED: ["已答复"],
  UNDER_REVIEW: ["复查中"],
  REVIEWED: ["已复查"],
  UNDER_REEXAM: ["复核中"],
  TERMINATED: ["复核终结"],
  FINAL: ["已办结"],
  WITHDRAWN: ["已撤回"],
  VOIDED: ["已作废"],
};

/** The word of a cell, in Chinese or as the hub writes it; null when it is none of them. */
export function wordOf<Value extends string>(list: Words<Value>, cell: string): Value | null {
  const plain = cell.normalize("NFKC").replace(/\s/g, "");
  const found = (Object.entries(list) as [Value, readonly string[]][]).find(
    ([value, written]) => value === plain || written.includes(plain),
  );
  return found?.[0] ?? null;
}

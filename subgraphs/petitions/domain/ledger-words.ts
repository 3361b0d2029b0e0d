import type { Topic } from "../../../shared/kernel/election-words.ts";
import type * as words from "./words.ts";

/* Over 200 lines: the words of all columns are one list; what reads them stands beside them. */

/** The Chinese words of the ledger's cells, each first one the one that is written. */
type Words<Value extends string> = Readonly<Record<Value, readonly [string, ...string[]]>>;

export const TOPIC_WORDS: Words<Topic> = {
  BRIBERY: ["贿选", "拉票贿选", "拉票"],
  VOTER_LIST: ["选民资格", "选民名单", "选民登记", "选民"],
  CANDIDATE_QUALIFICATION: ["候选人资格", "参选资格", "候选人", "资格审查", "候选人资格审查", "资格联审"],
  PROCEDURE: ["选举程序", "程序", "换届程序", "违反选举程序", "选举程序违规", "选举违规"],
  COUNTING: ["计票", "唱票计票", "唱票", "点票"],
  PROXY: ["委托投票", "委托", "代票", "代投票"],
  HANDOVER: ["工作移交", "移交", "交接", "工作交接", "公章移交", "印章移交", "账务移交"],
  FINANCE: [
    "村级财务",
    "财务",
    "三资",
    "村务财务",
    "集体三资",
    "财务管理",
    "村级财务管理",
    "财务公开",
    "集体资产",
    "村集体资产",
  ],
  LAND: [
    "土地",
    "宅基地",
    "土地宅基地",
    "农村土地",
    "征地",
    "土地征用",
    "土地征收",
    "征地拆迁",
    "征地补偿",
    "土地承包",
  ],
  CADRE_CONDUCT: ["干部作风", "作风", "村干部作风", "干部违纪", "村干部违纪", "干部违纪违法", "村干部"],
  OTHER: ["其他", "其它"],
};
export const CLASS_WORDS: Words<words.PetitionClass> = {
  SUGGESTION: ["建议意见", "意见建议", "建议", "意见", "批评建议", "批评意见"],
  ACCUSATION: [
    "检举控告",
    "控告检举",
    "检举",
    "控告",
    "举报",
    "信访举报",
    "揭发控告",
    "检举揭发",
    "揭发检举",
    "揭发",
    "检举举报",
  ],
  APPEAL: ["申诉求决", "申诉", "求决", "求决申诉", "诉求", "投诉请求", "求助"],
};
export const FORM_WORDS: Words<words.PetitionForm> = {
  ONLINE: [
    "网上",
    "网上信访",
    "网信",
    "网络",
    "网络信访",
    "网上投诉",
    "网访",
    "网投",
    "电子邮件",
    "邮件",
    "微信",
    "手机信访",
    "网上来信",
    "领导信箱",
    "网上信箱",
    "网民留言",
    "网上留言",
  ],
  LETTER: ["来信", "信件", "写信", "信函", "寄信", "群众来信", "书面", "邮寄"],
  CALL: ["来电", "电话", "电话信访", "来电话", "电话来访", "电话举报", "12345热线"],
  FAX: ["传真"],
  VISIT: [
    "来访",
    "走访",
    "个访",
    "个体访",
    "个人访",
    "上访",
    "接访",
    "个人来访",
    "当面",
    "口头",
    "越级访",
    "领导接访",
    "视频接访",
    "来访接待",
  ],
  GROUP_VISIT: [
    "集体访",
    "群体访",
    "集访",
    "集体来访",
    "群访",
    "群体来访",
    "集体上访",
    "集体信访",
    "联名来访",
  ],
};
export const SOURCE_WORDS: Words<words.PetitionSource> = {
  LOCAL: ["本级", "本级受理", "本级接收", "县级", "自收", "本级登记", "直接来信", "直接来访"],
  SUPERIOR_FORWARDED: ["上级转送", "上级转办", "上级转来", "转送"],
  SUPERIOR_ASSIGNED: ["上级交办", "交办"],
  HOTLINE_12345: ["12345", "12345热线", "政务服务热线", "热线", "市民热线", "12345平台", "便民热线"],
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
  ONE: ["1人", "1"],
  TWO_TO_FOUR: ["2-4人", "2-4"],
  FIVE_OR_MORE: ["5人以上", "5+", "5人及以上"],
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

/** A word without what changes nothing about it: its width and spaces; what stands between two, and 类, 件 or 事项 behind it. */
export const plainWord = (cell: string): string => cell.normalize("NFKC").replace(/\s/g, "");
function withoutKind(word: string): string {
  const bare = word.replace(/[、,/()]/g, "");
  const kind = KINDS.find((one) => bare.endsWith(one) && bare.length >= one.length + 2);
  return kind ? withoutKind(bare.slice(0, -kind.length)) : bare;
}
const KINDS = ["类", "件", "问题", "事项", "争议", "纠纷", "方面"];

/** The word of a cell, in Chinese or as the hub writes it; null when it is none of them. */
export function wordOf<Value extends string>(list: Words<Value>, cell: string): Value | null {
  const plain = plainWord(cell);
  const found = (Object.entries(list) as [Value, readonly string[]][]).find(
    ([value, written]) => value === plain || written.includes(plain) || written.includes(withoutKind(plain)),
  );
  return found?.[0] ?? null;
}

/** What is written for each value of a list: what a refusal says is taken. */
export const written = (list: Words<string>): string[] => Object.values(list).map(([first]) => first);

/** Where a petition came from: 省信访局转, 市局交办 and the like say it in their own names. */
export function sourceOf(cell: string): words.PetitionSource | null {
  const plain = plainWord(cell);
  const above = /^(国家|中央|中办|省|自治区|市|地区|州|盟|上级)/.test(plain);
  if (above && /交办(件|函)?$/.test(plain)) return "SUPERIOR_ASSIGNED";
  if (above && /(转送|转办|转来|批转|转)(件|函)?$/.test(plain)) return "SUPERIOR_FORWARDED";
  return wordOf(SOURCE_WORDS, plain);
}

/** 三人, 十余人, 二十三人 in digits. */
const inDigits = (text: string): string =>
  text.replace(
    /([一二两三四五六七八九])?(十)?([一二三四五六七八九])?(?=[余多几名人]|$)/,
    (all, tens, ten, ones) => {
      if (all === "") return "";
      const digit = (one: string | undefined): number =>
        " 一二三四五六七八九".indexOf(one === "两" ? "二" : (one ?? " "));
      return String(ten ? (tens ? digit(tens) : 1) * 10 + digit(ones) : digit(tens ?? ones));
    },
  );

/** The band of a number of people: 12, 12人, 约20人, 十余人, 2至4人, 5人以上; null when it is none, or lies in two. */
export function bandOf(cell: string): words.PeopleBand | null {
  const plain = inDigits(plainWord(cell));
  const named = wordOf(BAND_WORDS, plain);
  if (named) return named;
  const parts =
    /^约?(\d{1,5})(?:[-~至到—–](\d{1,5}))?(?:多|余)?(?:人|名|人次)?(以上|及以上|左右|多人|余人)?$/.exec(
      plain,
    );
  if (!parts) return null;
  const bands = [Number(parts[1]), Number(parts[2] ?? parts[1])].map((number) =>
    number >= 5 ? "FIVE_OR_MORE" : number >= 2 ? "TWO_TO_FOUR" : number === 1 ? "ONE" : null,
  );
  const isOpen = /以上/.test(parts[3] ?? "") && Number(parts[1]) < 5;
  return bands[0] === bands[1] && !isOpen ? (bands[0] ?? null) : null;
}

/** Bodies as offices name themselves: 县民政局, 桃镇人民政府, 县纪委监委. The first that fits; other bureaus are the government's. */
const BODIES: readonly (readonly [RegExp, words.HandlingBody | "DIS" | "PLC" | "OFF"])[] = [
  [/纪委|监委|纪检|监察/, "DIS"],
  [/政法委/, "PLC"],
  [/换届办|选举办|换届(工作|选举)?领导小组/, "OFF"],
  [/信访/, "PET"],
  [/组织部|组织部门/, "ORG"],
  [/民政/, "CIV"],
  [/公安|派出所/, "PSB"],
  [/宣传部|网信办/, "PUB"],
  [/(镇|乡|街道|苏木)((人民)?政府|办事处|党委|党工委|党政办(公室)?|综治中心)?$/, "TWN"],
  [
    /(县|区|市|旗)(委|(人民)?政府)(办公室|办)?$|(局|(?<!村民|居民)委员会|服务中心|办公室|[^村]站|所|院|妇联|残联|团委|工会|指导组|专班)$/,
    "GOV",
  ],
];

/** The body a cell names, the first of several; null when one of them is none. */
export function bodyOf(cell: string): string | null {
  const bodies = plainWord(cell)
    .split(/[、,;/]/)
    .map((one) => wordOf(BODY_WORDS, one) ?? BODIES.find(([name]) => name.test(one))?.[1] ?? null);
  return bodies.includes(null) ? null : (bodies[0] ?? null);
}

/** 是 or 否 as it is written; null for anything else. */
export function yesOrNo(cell: string): boolean | null {
  const plain = plainWord(cell);
  if (/^(是|√|✓|✔|有|Y|YES|TRUE|1)$/i.test(plain)) return true;
  return /^(否|×|X|无|非|N|NO|FALSE|0)$/i.test(plain) ? false : null;
}

import type { LegalRule } from "../legal-rule.ts";
import { house, rule, type Version, villageLaw } from "./rule-versions.ts";

const statute = { force: "STATUTE" } as const;
const local = { force: "LOCAL_RULE", onBreach: "WARN" } as const;
const ZJ = "Zhejiang election rules 2020 (浙江省村民委员会选举办法) Art.";
const HN = "Henan election rules 2011 (河南省实施办法) Art.";
/** Another province's rule, used as a sample default: it warns and no more. */
const sample = (basis: string): Version => house("V", basis, "2012-01-01");

// One rule a line reads as the table it is.
/** The villagers' election (村委会选举). */
// prettier-ignore
export const ELECTION_RULES: readonly LegalRule[] = [
  ...rule("E01", "Publish the voter list at least 20 days before election day", "选举日20日前公布选民名单", { ...statute, onBreach: "BLOCK", span: [20, "DAY", "BACKWARD"] }, ...villageLaw("14(1)")),
  ...rule("E02", "Object to the list within 5 days of publication", "名单公布之日起5日内提出异议", { ...statute, onBreach: "BLOCK", span: [5, "DAY"] }, ...villageLaw("14(2)")),
  ...rule("E03", "Decide an objection within 3 days of receipt", "收到异议3日内处理并公布", { ...statute, onBreach: "ESCALATE", span: [3, "DAY"] }, ...villageLaw("14(2)")),
  ...rule("E04", "Publish candidates at least 5 days before election day", "选举日5日前公布候选人", { ...local, span: [5, "DAY", "BACKWARD"] }, sample(`${ZJ}18`)),
  ...rule("E05", "Publish time, place and tellers at least 5 days before", "选举日5日前公布时间地点和工作人员", { ...local, span: [5, "DAY", "BACKWARD"] }, sample(`${ZJ}22`)),
  ...rule("E06", "Ask for a proxy at least 3 days before", "选举日3日前办理委托投票", { ...local, span: [3, "DAY", "BACKWARD"] }, sample(`${ZJ}25`)),
  ...rule("E07", "Proxies in writing, posted, at most 3 a holder, no candidate holds one", "书面委托、公布、每人不超过3人、候选人不得受托", { ...statute, onBreach: "BLOCK" }, ...villageLaw("15(4)")),
  ...rule("E08", "Valid when more than half of registered voters vote", "登记选民过半数投票有效", { ...statute, onBreach: "BLOCK", share: ">1/2" }, ...villageLaw("15(2)")),
  ...rule("E09", "Elected with more than half of those voting", "参加投票的村民过半数当选", { ...statute, onBreach: "BLOCK", share: ">1/2" }, ...villageLaw("15(2)")),
  ...rule("E10", "Run-off by plurality with at least one third of ballots cast", "另行选举得票不少于三分之一", { ...statute, onBreach: "BLOCK", share: ">=1/3" }, ...villageLaw("15(2)")),
  ...rule("E11", "Run-off within 30 days", "30日内另行选举", { ...local, span: [30, "DAY"] }, sample(`${ZJ}29`)),
  ...rule("E12", "Secret ballot, open count, result announced on the spot", "无记名投票、公开计票、当场公布", { ...statute, onBreach: "BLOCK" }, ...villageLaw("15(3)")),
  ...rule("E13", "Hand over work within 10 days of the new committee's formation", "新一届产生之日起10日内移交", { ...statute, onBreach: "ESCALATE", span: [10, "DAY"] }, ...villageLaw("20")),
  ...rule("E14", "Seals are handed over at once", "印章及时移交", local, sample(`${HN}40`)),
  ...rule("E15", "A refused hand-over is answered by a notice within 5 days", "5日内发出移交通知书", { ...local, span: [5, "DAY"] }, sample("Shandong implementing rules 2012 (山东省实施办法) Art.9")),
  ...rule("E16", "The exit audit is published before the next election", "离任审计在换届前公布", { ...statute, onBreach: "BLOCK" }, ...villageLaw("35")),
  ...rule("E18", "More candidates than seats", "差额选举", { ...statute, onBreach: "BLOCK" }, ...villageLaw("15(1)")),
  ...rule("E19", "Three to seven members, women among them", "3至7人，应有妇女成员", { ...statute, onBreach: "BLOCK" }, ...villageLaw("6")),
  ...rule("E20", "A nominee leaves the election committee", "被提名人退出选举委员会", { ...statute, onBreach: "BLOCK" }, ...villageLaw("12(3)(4)")),
  ...rule("E25", "A win by bribery or the like is void", "以贿赂等手段当选无效", { ...statute, onBreach: "BLOCK" }, ...villageLaw("17(1)")),
  ...rule("E29", "Villagers report violations to government, which investigates", "村民举报由乡镇或县级政府调查处理", { ...statute, onBreach: "ESCALATE" }, ...villageLaw("17(2)")),
  ...rule("E28", "Ballots are kept 3 years", "选票保存3年", local, sample(`${HN}37`)),
  ...rule("E30", "Names of candidates who were not elected are shown for 30 days after the result at most", "落选候选人姓名在结果公布后至多显示30日", { force: "CONFIG", onBreach: "WARN", span: [30, "DAY"] }, house("A", "house rule")),
  ...rule("E31", "An election committee of at least three, an odd number, filed with the township", "村民选举委员会不少于3人，人数为单数，报乡镇备案", { force: "POLICY", onBreach: "BLOCK" }, house("V2", "Procedure for Village Committee Elections, Ministry of Civil Affairs 2013 (村民委员会选举规程 民发〔2013〕76号)", "2013-05-02")),
  ...rule("E32", "An election is put off or halted by the county government", "延期、中止选举由县级政府批准", { force: "CONFIG", onBreach: "WARN" }, house("A", "house rule")),
  ...rule("E33", "A report of a violation is looked into within 15 days", "违法举报15日内开展调查", { force: "CONFIG", onBreach: "ESCALATE", span: [15, "DAY"] }, house("A", "Village Committee Organization Law (村委会组织法) Art.17(2) names no days; days are a house rule")),
  ...rule("E34", "A report of a violation is decided on within 60 days", "违法举报60日内作出认定", { force: "CONFIG", onBreach: "ESCALATE", span: [60, "DAY"] }, house("A", "Village Committee Organization Law (村委会组织法) Art.17(2) names no days; days are a house rule")),
  ...rule("O02", "A Party branch election is put off by at most 1 year, approved above", "延期换届不超过1年", { force: "PARTY_RULE", onBreach: "WARN", span: [12, "MONTH"] }, house("V2", "Regulations on Grassroots Party Elections 2020 (基层组织选举工作条例) Art.3", "2020-07-13")),
  ...rule("O04", "Four fifths of members entitled to vote attend", "五分之四以上有选举权的党员到会", { force: "PARTY_RULE", onBreach: "WARN" }, house("M", "Regulations on Grassroots Party Elections 2020 (基层组织选举工作条例)", "2020-07-13")),
  ...rule("O08", "A joint review opinion within 5 working days", "联审意见5个工作日内反馈", { force: "CONFIG", onBreach: "WARN", span: [5, "WORKDAY"] }, house("A", "house rule")),
  ...rule("O09", "A weak branch is put right by the day of its plan", "软弱涣散村党组织限期整顿", { force: "POLICY", onBreach: "WARN" }, house("M", "Central Document No.1 2010 and after (抓党建促乡村振兴): weak branches are put right within a term (限期整顿)")),
  ...rule("O10", "Whom to find not qualified is decided by a person, upon an objection and in a meeting", "资格不合格须由集体研究并由人作出决定", { force: "STATUTE", onBreach: "BLOCK" }, { from: "2021-11-01", basis: "Personal Information Protection Law (个人信息保护法) Art.24(3)", evidence: "V" }),
  ...rule("O11", "A nominee asks for a re-check within 3 days", "被提名人3日内可申请复核", { force: "CONFIG", onBreach: "WARN", span: [3, "DAY"] }, house("A", "house rule")),
  ...rule("O12", "Whoever has a tie to a place does not answer for it", "与当地有利害关系的干部不得包村", { force: "STATUTE", onBreach: "BLOCK" }, { from: "2006-01-01", basis: "Civil Servants Law (公务员法) Arts.74-77", evidence: "UNVERIFIED", onBreach: "WARN" }),
  ...rule("E17", "A village committee's term", "村民委员会每届任期", { ...statute, onBreach: "ESCALATE" }, { from: "2010-10-28", to: "2018-12-28", basis: "Village Committee Organization Law 2010 (村委会组织法) Art.11(2)", evidence: "V2", span: [36, "MONTH"] }, { from: "2018-12-29", to: "2025-12-31", basis: "Village Committee Organization Law (村委会组织法) Art.11(2)", evidence: "V", span: [60, "MONTH"] }, { from: "2026-01-01", basis: "Village Committee Organization Law as amended 2025 (村委会组织法), carried forward from Art.11(2)", evidence: "UNVERIFIED", span: [60, "MONTH"] }),
  ...rule("E21", "Recall on the motion of a fifth of voters or a third of representatives", "五分之一以上村民或三分之一以上代表联名罢免", { ...statute, onBreach: "WARN" }, ...villageLaw("16")),
  ...rule("E22", "A roving box has at least 3 scrutineers", "流动票箱3名以上监票人", local, sample(`${ZJ}24`)),
  ...rule("E23", "Tellers are neither candidates nor their near relatives", "计票人员回避近亲属", local, sample(`${ZJ}22`)),
  ...rule("E24", "More ballots than issued void the vote; a tie is voted again", "收回选票多于发出无效，票数相等再投", local, sample(`${ZJ}27-28`)),
  ...rule("E26", "A duty ends on incapacity or criminal sentence", "丧失行为能力或被判刑职务自行终止", { ...statute, onBreach: "ESCALATE" }, ...villageLaw("18")),
  ...rule("E27", "A villagers' meeting has its quorum, and 10 days' notice", "村民会议法定人数，提前10日通知", { ...statute, onBreach: "WARN", span: [10, "DAY", "BACKWARD"] }, ...villageLaw("21-22, 26")),
  ...rule("O01", "A village Party committee's term is 5 years", "村党组织每届任期5年", { force: "PARTY_RULE", onBreach: "WARN", span: [60, "MONTH"] }, house("M", "Regulations on Rural Grassroots Organizations 2019 (农村基层组织工作条例)", "2019-01-10")),
  ...rule("O03", "Probationary members and members under observation do not vote", "预备党员、留党察看党员无选举权", { force: "PARTY_RULE", onBreach: "BLOCK" }, house("V2", "Regulations on Grassroots Party Elections 2020 (基层组织选举工作条例) Art.5", "2020-07-13")),
  ...rule("O05", "Candidates exceed seats by a fifth", "候选人差额不少于20%", { force: "PARTY_RULE", onBreach: "WARN" }, house("M", "Regulations on Grassroots Party Elections 2020 (基层组织选举工作条例)", "2020-07-13")),
  ...rule("O06", "Elected with more than half of members present", "赞成票超过实到会有选举权人数一半", { force: "PARTY_RULE", onBreach: "WARN" }, house("M", "Regulations on Grassroots Party Elections 2020 (基层组织选举工作条例)", "2020-07-13")),
  ...rule("O07", "The superior approves nominees beforehand, and results", "候选人预备人选和选举结果报上级批准", { force: "PARTY_RULE", onBreach: "WARN" }, house("M", "Regulations on Grassroots Party Elections 2020 (基层组织选举工作条例)", "2020-07-13")),
];

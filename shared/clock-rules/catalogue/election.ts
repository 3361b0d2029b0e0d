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
  ...rule("E08", "Valid when more than half of registered voters vote", "登记选民过半数投票有效", { ...statute, onBreach: "BLOCK" }, ...villageLaw("15(2)")),
  ...rule("E09", "Elected with more than half of those voting", "参加投票的村民过半数当选", { ...statute, onBreach: "BLOCK" }, ...villageLaw("15(2)")),
  ...rule("E10", "Run-off by plurality with at least one third of ballots cast", "另行选举得票不少于三分之一", { ...statute, onBreach: "BLOCK" }, ...villageLaw("15(2)")),
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
  ...rule("O02", "A Party branch election is put off by at most 1 year, approved above", "延期换届不超过1年", { force: "PARTY_RULE", onBreach: "WARN", span: [12, "MONTH"] }, house("V2", "Regulations on Grassroots Party Elections 2020 (基层组织选举工作条例) Art.3", "2020-07-13")),
  ...rule("O04", "Four fifths of members entitled to vote attend", "五分之四以上有选举权的党员到会", { force: "PARTY_RULE", onBreach: "WARN" }, house("M", "Regulations on Grassroots Party Elections 2020 (基层组织选举工作条例)", "2020-07-13")),
  ...rule("O08", "A joint review opinion within 5 working days", "联审意见5个工作日内反馈", { force: "CONFIG", onBreach: "WARN", span: [5, "WORKDAY"] }, house("A", "house rule")),
];

import fc from "fast-check";
import { weigh } from "../../shared/commands/change.ts";
import { type AnyCommand, type Command, isCreation, recordOf } from "../../shared/commands/define-command.ts";
import { takeStep } from "../../shared/commands/machine.ts";
import type { RecordRow } from "../../shared/commands/record.ts";
import type { LocalDate } from "../../shared/kernel/local-date.ts";
import { isRefusal } from "../../shared/kernel/refusal.ts";
import type { Standing } from "../../shared/access/standing.ts";
import { commands as coordination } from "../../subgraphs/coordination/commands.ts";
import { LOOK_BACK_CHECKS } from "../../subgraphs/coordination/domain/words.ts";
import { commands as organization } from "../../subgraphs/organization/commands.ts";
import { commands as publicSecurity } from "../../subgraphs/public-security/commands.ts";
import {
  aDirective,
  aDispute,
  aKeyVillage,
  aLookBack,
  aPerson,
  aProblemItem,
  aRectification,
  aSecurityPlan,
  aTask,
  HASH,
  momentOn,
  everyPlace,
} from "../harness/sample-records.ts";

/**
 * Whatever commands are ordered, by whomever and in whatever order: what one person submitted is closed by another. Who submitted and
 * who closed is noted here beside the records, so that a record which forgets it is found out.
 */
const TODAY = "2026-11-22";
const person = (subject: string, body: string, standings: Standing[], isHead = false) =>
  aPerson({ subject, body, standings: new Set(standings), isHead, isMember: true });
const PEOPLE = [
  person("guide", "GOV", ["TWN"]),
  person("secretary", "GOV", ["TWN", "CHIEF"]),
  person("staff", "OFF", ["OFF"]),
  person("other", "OFF", ["OFF"]),
  person("head", "OFF", ["OFF", "CHIEF"], true),
  person("deputy", "OFF", ["OFF", "CHIEF"], true),
  person("civil", "CIV", ["CIV"]),
  person("chief", "CIV", ["CIV", "CHIEF"], true),
  person("party", "ORG", ["ORG"]),
  person("leader", "ORG", ["ORG", "CHIEF"], true),
  person("police", "PSB", ["PSB"]),
  person("captain", "PSB", ["PSB", "CHIEF"], true),
];

/** What is stated, enough for any of these commands. */
const STATED = {
  evidenceHash: HASH,
  documentHash: HASH,
  reason: null,
  reviewedOn: TODAY,
  on: TODAY,
  outcome: "KEPT",
  mediator: "JUDICIAL_OFFICE",
  informedOf: ["COURT"],
  addressees: [{ region: "149921001000", body: "TWN" }],
  title: "关于做好换届选举工作的通知",
  content: "各乡镇按时完成选民登记。",
  dueOn: "2026-12-20",
  screenedOn: TODAY,
  households: 100,
  screened: 100,
  stationedOn: TODAY,
  riskLevel: "LOW",
  riskReason: "PROBLEMS_SETTLED",
  measures: ["MEETINGS_RESUMED"],
  level: "KEY",
  officersPlanned: "SIX_TO_15",
};
const LOADED = {
  entry: { items: 2, itemsOpen: 0, isLookedBack: true },
  items: [],
  gates: [],
  checks: LOOK_BACK_CHECKS.map(({ code }) => ({ id: code, code, answer: "YES", amount: 0, settledOn: null })),
  officials: () => null,
  places: everyPlace(),
};

interface Watched {
  readonly name: string;
  readonly commands: readonly AnyCommand[];
  readonly row: RecordRow;
  /** Who takes the later step took none of the earlier ones since it was last open. */
  readonly pairs: readonly (readonly [earlier: readonly string[], later: string])[];
  /** Steps after which it is open again, and all is forgotten. */
  readonly reopens: readonly string[];
}
const as = (row: object): RecordRow => row as RecordRow;
const WATCHED: readonly Watched[] = [
  { name: "problemItem", commands: coordination, row: as(aProblemItem({ state: "OPEN", submittedBy: null, verifiedBy: null, responsibleStaffId: "civil", responsibleBody: "CIV" })), pairs: [[["submit"], "verify"]], reopens: ["sendBack"] }, // prettier-ignore
  { name: "task", commands: coordination, row: as(aTask({ state: "SENT", reportedBy: null, acceptedBy: null })), pairs: [[["report"], "accept"]], reopens: ["sendBack"] }, // prettier-ignore
  { name: "dispute", commands: coordination, row: as(aDispute({ state: "REGISTERED", followedBy: null })), pairs: [[["visitAgain"], "closeDispute"]], reopens: ["mediate"] }, // prettier-ignore
  { name: "keyVillage", commands: coordination, row: as(aKeyVillage({ state: "WORKING", submittedBy: null, verifiedBy: null, situation: "NOT_ELECTED" })), pairs: [[["submitEntry"], "verifyEntry"], [["submitEntry", "verifyEntry"], "strikeOff"]], reopens: ["returnEntry", "reopenEntry"] }, // prettier-ignore
  { name: "lookBack", commands: coordination, row: as(aLookBack({ state: "FINDINGS_SUBMITTED", submittedBy: "staff" })), pairs: [[["submitFindings"], "verifyFindings"]], reopens: ["sendFindingsBack"] }, // prettier-ignore
  { name: "directive", commands: coordination, row: as(aDirective({ state: "DRAFT", draftedBy: "staff", dueOn: "2026-12-20" as LocalDate })), pairs: [[["draftDirective", "reviseDirective"], "issueDirective"]], reopens: ["reviseDirective"] }, // prettier-ignore
  { name: "rectification", commands: organization, row: as(aRectification({ state: "RECTIFYING", submittedBy: null, acceptedBy: null })), pairs: [[["submit"], "acceptResult"], [["acceptResult"], "delist"]], reopens: ["sendBack"] }, // prettier-ignore
  { name: "securityPlan", commands: publicSecurity, row: as(aSecurityPlan({ state: "DRAFT", submittedBy: null, electionDate: "2026-12-30" as LocalDate })), pairs: [[["submit"], "approve"]], reopens: ["sendBack", "revise"] }, // prettier-ignore
];

test.each(WATCHED)(
  "no sequence of commands has a $name closed by whoever submitted it",
  ({ commands, row: first, pairs, reopens, name }) => {
    const kind = name === "rectification" ? "branchRectification" : name;
    const acting = commands.filter((one) => !isCreation(one) && recordOf(one).kind === kind) as Command[];
    expect(acting.length).toBeGreaterThan(2);
    const closed = new Set<string>();
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(acting.length - 1), fc.nat(PEOPLE.length - 1)), {
          minLength: 8,
          maxLength: 40,
        }),
        (orders) => {
          let row = first;
          let took: { event: string; subject: string }[] = [];
          for (const [which, who] of orders) {
            const command = acting[which] as Command;
            const by = PEOPLE[who] as (typeof PEOPLE)[number];
            const moment = { ...momentOn(TODAY), person: by };
            if (!command.by.standings.some((one) => by.standings.has(one))) continue;
            if (command.by.may?.(by, row)) continue;
            const step = takeStep(command.on.machines, row, command.event);
            if (isRefusal(step)) continue;
            if (weigh(command.ready?.(row, moment, LOADED) ?? []).refusal) continue;
            const decided = command.decide(row, STATED, moment, LOADED);
            if (isRefusal(decided)) continue;
            row = { ...row, ...decided.set, ...step.set, version: row.version + 1 };
            for (const [earlier, later] of pairs)
              if (command.event === later) {
                closed.add(later);
                const before = took
                  .filter(({ event }) => earlier.includes(event))
                  .map(({ subject }) => subject);
                expect([later, before]).not.toEqual([later, expect.arrayContaining([by.subject])]);
              }
            if (reopens.includes(command.event)) took = [];
            took.push({ event: command.event, subject: by.subject });
          }
        },
      ),
      { numRuns: 3000, seed: 20261127 },
    );
    // The sequences do get there, or nothing was tried.
    expect([...closed].toSorted()).toEqual(pairs.map(([, later]) => later).toSorted());
  },
);

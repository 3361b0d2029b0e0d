import fc from "fast-check";
import { weigh } from "../../shared/commands/change.ts";
import type { Certificate } from "../../shared/crypto/certificate.ts";
import { isRefusal } from "../../shared/kernel/refusal.ts";
import type { RegionCode } from "../../shared/kernel/region-code.ts";
import { decidePresentation } from "../../subgraphs/civil-affairs/domain/vote-gate.ts";
import { readyForVote } from "../../subgraphs/civil-affairs/domain/vote.ts";
import { decideGate } from "../../subgraphs/coordination/domain/gate-certificate.ts";
import { gateReasons } from "../../subgraphs/coordination/domain/vote-gate.ts";
import {
  aCourse,
  aKeyVillage,
  anElection,
  aProblemItem,
  day,
  everyPlace,
  momentOn,
} from "../harness/sample-records.ts";

/**
 * The two offices' decisions in one story, in any order: problems come and go, the office certifies, a new problem takes the
 * certificates that are out with it, the township presents one, hours pass, the recorder opens the vote. What is true of the gate is
 * kept here beside both, and no vote begins against it.
 */
const VILLAGE = "149921001201" as RegionCode;
const ELSEWHERE = "149921001202" as RegionCode;
const BEGIN = new Date("2025-04-20T01:00:00Z").getTime();
const HOUR = 3_600_000;

const ACTIONS = ["problem", "settle", "issue", "issueElsewhere", "withdrawPlans", "present", "presentOld", "hours", "open"] as const; // prettier-ignore
type Action = (typeof ACTIONS)[number];

test("no order of steps opens a vote through a closed gate, or by a certificate that is another's, over or taken back", () => {
  let opened = 0;
  let refused = 0;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom<Action>(...ACTIONS), fc.nat(9)), { minLength: 10, maxLength: 50 }),
      (story) => {
        let blocking = true;
        let plansUntil = BEGIN + 6 * HOUR;
        let now = BEGIN;
        let election = anElection({
          stage: "CANDIDATES_PUBLISHED",
          electionDate: day("2025-04-20"),
          listPublishedOn: day("2025-03-01"),
          auditPublishedOn: day("2025-03-01"),
          voteGateId: null,
          voteGateUntil: null,
        });
        const certificates: Certificate[] = [];
        const revoked = new Set<string>();
        for (const [action, choice] of story) {
          const moment = { ...momentOn("2025-04-20"), now: new Date(now), today: day("2025-04-20") };
          const entry = {
            ...aKeyVillage({ state: "WORKING", planApprovedOn: day("2025-03-01"), countyLeaderId: "leader" }),
            items: [aProblemItem({ blocking: true, state: blocking ? "OPEN" : "VERIFIED" })],
          };
          switch (action) {
            case "problem": {
              blocking = true;
              for (const { id, village } of certificates) if (village === VILLAGE) revoked.add(id);
              break;
            }
            case "settle": {
              blocking = false;
              break;
            }
            case "withdrawPlans": {
              plansUntil = now;
              break;
            }
            case "issue":
            case "issueElsewhere": {
              const village = action === "issue" ? VILLAGE : ELSEWHERE;
              const plans = { id: "plans", village: VILLAGE, expiresAt: new Date(plansUntil) };
              const decided = decideGate(null, { village }, moment, {
                places: everyPlace(),
                entry: action === "issue" ? entry : null,
                plans,
              });
              if (isRefusal(decided)) break;
              expect([action, blocking && action === "issue"]).toEqual([action, false]);
              const { expiresAt } = decided.set as { expiresAt: Date };
              certificates.push({ id: `g${certificates.length}`, village, expiresAt });
              break;
            }
            case "present":
            case "presentOld": {
              const gate =
                action === "present"
                  ? certificates.at(-1)
                  : certificates[choice % (certificates.length || 1)];
              const decided = decidePresentation(election, {}, moment, {
                gate: gate ?? null,
                revocations: (id) => (revoked.has(id) ? { id } : null),
              });
              if (!isRefusal(decided)) election = { ...election, ...decided.set };
              break;
            }
            case "hours": {
              now += (choice + 1) * HOUR;
              break;
            }
            case "open": {
              const isGateRevoked = election.voteGateId !== null && revoked.has(election.voteGateId);
              const { refusal } = weigh(readyForVote(election, moment, aCourse({ isGateRevoked })));
              const shown = certificates.find(({ id }) => id === election.voteGateId);
              const isOpen =
                shown !== undefined &&
                shown.village === VILLAGE &&
                !revoked.has(shown.id) &&
                shown.expiresAt.getTime() > now;
              if (refusal) refused += 1;
              else opened += 1;
              expect([refusal?.code ?? null, isOpen]).toEqual(
                isOpen ? [null, true] : ["KEY_VILLAGE_GATE", false],
              );
              // And what it says was so when it was signed, and nothing has come since: no blocking problem stands.
              if (!refusal) expect(gateReasons(entry as never)).toEqual([]);
              break;
            }
          }
        }
      },
    ),
    { numRuns: 5000, seed: 20261127 },
  );
  expect(opened).toBeGreaterThan(50);
  expect(refused).toBeGreaterThan(500);
});

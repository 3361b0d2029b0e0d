import { officialId } from "../../dev/demonstration/people.ts";
import type { RegionCode } from "../../shared/kernel/region-code.ts";
import { COUNTY, type Done, HASH, officersOf, today, VILLAGE } from "../harness/officers.ts";
import { type OwnHub, startOwnHub } from "../harness/own-hub.ts";

/** Every body that a petition can be passed on to works it itself, and sees that one and no other. */
const CHIEF = "county1-petitions";
const CLERK = "county1-petitions-handler";
const TOWNSHIP = `${VILLAGE.slice(0, 9)}000`;
const inCounty = (role: string): string => officialId(COUNTY as RegionCode, role);
const guide = officialId(TOWNSHIP as RegionCode, "guide");

let hub: OwnHub;
let officers: ReturnType<typeof officersOf>;

beforeAll(async () => {
  hub = await startOwnHub("handling-bodies");
  officers = officersOf(hub);
});
afterAll(() => hub?.stop());

async function take(
  account: string,
  mutation: string,
  { id, version }: Done,
  order: object = {},
): Promise<Done> {
  const done = await officers.petition(account, mutation, { id, version, ...order });
  if (done.__typename !== "PetitionSuccess") throw new Error(`${mutation}: ${JSON.stringify(done)}`);
  return done.petition;
}

async function listOf(account: string, region = COUNTY): Promise<string[]> {
  const { data, errors } = await hub.askAs(
    account,
    `query ($region: RegionCode!) { petitionCases(region: $region, purpose: HANDLING, first: 100) { edges { node { id } } } }`,
    { region },
  );
  expect(errors).toEqual([]);
  return (data.petitionCases?.edges ?? []).map(({ node }: Done) => node.id);
}

const forwarded = async (handlingBody: string, handler: string): Promise<Done> => {
  const { petition } = await officers.register(CHIEF);
  return take(CHIEF, "forwardPetition", petition, { handlingBody, handler });
};

test("a township takes a petition from acceptance to the request to strike it off; the petitions office does that", async () => {
  let petition = await forwarded("TWN", guide);
  expect(await listOf("township1-guide", TOWNSHIP)).toContain(petition.id);
  petition = await take("township1-guide", "acceptPetition", petition, { noticeOn: today() });
  petition = await take("township1-guide", "startHandlingPetition", petition);
  const extension = { days: 10, noticeOn: today(), reason: "EVIDENCE_PENDING" };
  const { id, version } = petition;
  expect(await officers.petition(CHIEF, "extendPetition", { id, version, ...extension })).toMatchObject({
    code: "FOUR_EYES",
  });
  petition = await take("township1-secretary", "extendPetition", petition, extension);
  petition = await take("township1-guide", "replyToPetition", petition, {
    outcome: "EXPLAINED",
    evidenceHash: HASH,
    statesFactsGroundAndLaw: true,
  });
  petition = await take("township1-guide", "recordPetitionDelivery", petition, { on: today() });
  petition = await take("township1-guide", "submitPetitionForStrikingOff", petition);
  petition = await take(CHIEF, "strikeOffPetition", petition);
  expect(petition).toMatchObject({ ledgerState: "CANCELLED", handlingBody: "TWN" });
});

test.each([
  ["CIV", "civil-affairs", "CIV-handler"],
  ["ORG", "organization", "ORG-handler"],
  ["PSB", "public-security", "PSB-handler"],
  ["PUB", "publicity", "PUB-handler"],
  ["GOV", "government", "GOV-handler"],
])("%s lists and accepts what it handles, and nobody else's", async (body, name, handler) => {
  const petition = await forwarded(body, inCounty(handler));
  const another = await forwarded(
    body === "CIV" ? "ORG" : "CIV",
    inCounty(body === "CIV" ? "ORG-handler" : "CIV-handler"),
  );
  for (const account of [`county1-${name}`, `county1-${name}-handler`]) {
    const listed = await listOf(account);
    expect([account, listed.includes(petition.id), listed.includes(another.id)]).toEqual([
      account,
      true,
      false,
    ]);
  }
  const refused = await officers.petition(`county1-${name}`, "acceptPetition", {
    id: another.id,
    version: another.version,
    noticeOn: today(),
  });
  expect(refused.code).toBe("NOT_FOUND");
  const accepted = await take(`county1-${name}-handler`, "acceptPetition", petition, { noticeOn: today() });
  expect(accepted.stage).toBe("ACCEPTED");
});

test("who registers a petition keeps it in sight until somebody handles it", async () => {
  const { petition } = await officers.register(CLERK);
  expect(await listOf(CLERK)).toContain(petition.id);
  await take(CHIEF, "forwardPetition", petition, { handlingBody: "CIV", handler: inCounty("CIV-handler") });
  expect(await listOf(CLERK)).not.toContain(petition.id);
});

import { claimsOfActor } from "../../shared/kernel/actor.ts";
import { type DemoAccount, demoAccounts } from "../demonstration/accounts.ts";
import { demoPlaces, SCALES, type ScaleName } from "../demonstration/places.ts";

/** The demonstration accounts by name. They exist only in the development identity provider. */
export function accountsFor(scale: ScaleName, seed: number): ReadonlyMap<string, DemoAccount> {
  const { villages } = demoPlaces(SCALES[scale], seed);
  return new Map(demoAccounts(villages).map((account) => [account.name, account]));
}

/** The claims an account's access token carries beside the standard ones: department, duties, level, region. */
export function tokenClaims(account: DemoAccount): Record<string, unknown> {
  const { sub: _subject, ...claims } = claimsOfActor(account.actor);
  return claims;
}

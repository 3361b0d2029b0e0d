import { covers, type RegionCode } from "./region-code.ts";
import type { LocalDate } from "./local-date.ts";
import { type Refusal, refuse } from "./refusal.ts";

/** What a department has a copy of, by key: null for what is not in it. The whole is null where there never was a copy. */
export type Lookup<Value> = ((key: string) => Value | null) | null;

/** A division as civil affairs keeps it: from when on its code is in use, and its last day. */
export interface Place {
  readonly name: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  /** What it became part of, when civil affairs says. */
  readonly successorCodes: readonly RegionCode[];
}

/** An official as organization keeps them, as far as other departments learn of all: no name, no post. */
export interface Official {
  readonly body: string;
  readonly region: RegionCode;
}

/** What a department knows of what others keep, held in its process: looking there costs no statement. */
/** A certificate that is good no longer, though its time has not come: an id that tells nothing. */
export interface Revocation {
  readonly id: string;
}

export interface Registers {
  readonly places: Lookup<Place>;
  readonly officials: Lookup<Official>;
  readonly revocations: Lookup<Revocation>;
}

/** Why nothing begins about a place today: it is unknown, or its code is no longer in use. Null when it may. */
export function wrongPlace(
  places: Lookup<Place>,
  code: RegionCode,
  today: LocalDate,
  field = "village",
): Refusal | null {
  if (!places) return refuse("REFERENCE_MISSING", { field });
  const place = places(code);
  if (!place || place.validFrom > today) return refuse("PLACE_UNKNOWN", { field });
  if (place.validTo === null || place.validTo >= today) return null;
  return refuse("PLACE_RETIRED", { field, successors: place.successorCodes });
}

/**
 * Why a person may not be named: unknown, or an official of another body. Of officials elsewhere than in the region of whoever
 * asks, and above it, nothing is told: they are unknown. Null when they may be.
 */
export function wrongOfficial(
  officials: Lookup<Official>,
  id: string,
  asker: { readonly region: RegionCode },
  isOf: (official: Official) => boolean,
  field: string,
): Refusal | null {
  if (!officials) return refuse("REFERENCE_MISSING", { field });
  const official = officials(id);
  const isNear = official && (covers(asker.region, official.region) || covers(official.region, asker.region));
  if (!isNear) return refuse("OFFICIAL_UNKNOWN", { field });
  return isOf(official) ? null : refuse("OFFICIAL_OF_ANOTHER_BODY", { field });
}

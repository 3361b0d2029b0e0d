import { holdsPersonalData } from "./personal-data.ts";
import { type Refusal, refuse } from "./refusal.ts";

/** What an office has published and names here: who published it, its title, and where anybody can read it. */
export interface Published {
  readonly issuer: string;
  readonly title: string;
  readonly url: string;
}

/** Why it cannot be taken over: a length, a form of address, or something of a person in it. Null when it can. */
export function wrongPublished({ issuer, title, url }: Published): Refusal | null {
  if (issuer.length < 2 || issuer.length > 60) return refuse("FIELD_NOT_ACCEPTABLE", { field: "issuer" });
  if (title.length < 2 || title.length > 120) return refuse("FIELD_NOT_ACCEPTABLE", { field: "title" });
  if (!/^https:\/\/[\w.-]{4,80}\/[\w./-]{0,110}$/.test(url) || holdsPersonalData(url))
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "url" });
  const personal = Object.entries({ issuer, title }).find(
    ([, text]) => holdsPersonalData(text) || /\p{Cc}/u.test(text),
  );
  return personal ? refuse("PERSONAL_DATA_REJECTED", { field: personal[0] }) : null;
}

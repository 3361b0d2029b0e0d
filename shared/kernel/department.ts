/** The seven departments that own data, by the name of their subgraph. */
export const DEPARTMENTS = [
  "civil-affairs",
  "organization",
  "petitions",
  "discipline",
  "public-security",
  "publicity",
  "coordination",
] as const;
export type Department = (typeof DEPARTMENTS)[number];

/** A name usable in SQL identifiers and environment variables: `civil_affairs`. */
export function snakeName(department: Department): string {
  return department.replaceAll("-", "_");
}

/** The department's name in tokens, as issuer and as audience. */
export function urnOf(department: Department): string {
  return `urn:village-election-hub:department:${department}`;
}

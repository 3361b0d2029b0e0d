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

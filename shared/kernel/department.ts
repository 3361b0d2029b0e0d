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

/** What people call each department, for messages and pages. */
export const DEPARTMENT_NAMES_ZH: Readonly<Record<Department, string>> = {
  "civil-affairs": "民政",
  organization: "组织",
  petitions: "信访",
  discipline: "纪检监察",
  "public-security": "公安",
  publicity: "宣传",
  coordination: "换届办",
};

/** A name usable in SQL identifiers and environment variables: `civil_affairs`. */
export function snakeName(department: Department): string {
  return department.replaceAll("-", "_");
}

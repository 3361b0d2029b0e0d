/**
 * The register of departments: one is its folder in `subgraphs/`, of this name, and its line here. What else depends on
 * which departments there are (settings, transfers open to all, standings, the compose file) is derived from these lines.
 *
 * `body` is the department's in the sign-in, and the column of the permission matrix that its people stand in; `alsoFor` names
 * another body whose people work in it.
 */
const REGISTER = {
  "civil-affairs": { body: "CIV", nameZh: "民政部门", nameEn: "civil affairs" },
  organization: { body: "ORG", nameZh: "组织部门", nameEn: "organization" },
  petitions: { body: "PET", nameZh: "信访部门", nameEn: "petitions" },
  discipline: { body: "DIS", nameZh: "纪检监察", nameEn: "discipline inspection" },
  "public-security": { body: "PSB", nameZh: "公安部门", nameEn: "public security" },
  publicity: { body: "PUB", nameZh: "宣传部门", nameEn: "publicity" },
  coordination: { body: "OFF", alsoFor: "PLC", nameZh: "换届办", nameEn: "the election office" },
} as const satisfies Readonly<Record<string, RegisterLine>>;

interface RegisterLine {
  readonly body: string;
  readonly alsoFor?: string;
  readonly nameZh: string;
  readonly nameEn: string;
}
type Line = (typeof REGISTER)[Department];

export type Department = keyof typeof REGISTER;
export const DEPARTMENTS = Object.keys(REGISTER) as readonly Department[];

/** A department's own body. */
export type DepartmentBody = Line["body"];
/** Every body that works in a department. */
export type WorkingBody = DepartmentBody | Extract<Line, { alsoFor: string }>["alsoFor"];

const LINES: Readonly<Record<Department, RegisterLine>> = REGISTER;

export const bodyOf = (department: Department): DepartmentBody => REGISTER[department].body;
export const DEPARTMENT_BODIES: readonly DepartmentBody[] = DEPARTMENTS.map(bodyOf);

const workingIn = (department: Department): readonly WorkingBody[] => {
  const { body, alsoFor } = LINES[department];
  return (alsoFor === undefined ? [body] : [body, alsoFor]) as WorkingBody[];
};
export const WORKING_BODIES: readonly WorkingBody[] = DEPARTMENTS.flatMap(workingIn);

/** The department that a body of the sign-in works in; undefined for leaders and for village committees. */
export const departmentOfBody = (body: string): Department | undefined =>
  DEPARTMENTS.find((one) => (workingIn(one) as readonly string[]).includes(body));

export const namesOf = (department: Department): { readonly nameZh: string; readonly nameEn: string } =>
  LINES[department];

/** A name usable in SQL identifiers and environment variables: `civil_affairs`. */
export function snakeName(department: Department): string {
  return department.replaceAll("-", "_");
}

/** The department's name in tokens, as issuer and as audience. */
export function urnOf(department: string): string {
  return `urn:village-election-hub:department:${department}`;
}
/** What a process is told of one department, by itself or by those who ask it: `CIVIL_AFFAIRS_DATABASE_URL`. */
export type DepartmentSetting =
  | "DATABASE_URL"
  | "OWNER_URL"
  | "APP_PASSWORD"
  | "OWNER_PASSWORD"
  | "HOST"
  | "PORT"
  | "POOL_SIZE"
  | "SECRETS_FILE"
  | "URL";

export const settingOf = (department: Department, setting: DepartmentSetting): string =>
  `${snakeName(department).toUpperCase()}_${setting}`;

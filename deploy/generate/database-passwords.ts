import { type Department, settingOf } from "../../shared/kernel/department.ts";

/** The two roles of a department's database; its superuser is nobody's but the database's own. */
export const DATABASE_ROLES = ["owner", "app"] as const;
export type DatabaseRole = (typeof DATABASE_ROLES)[number];

/** The variable of `.env` that has a role's password, such as `PETITIONS_APP_PASSWORD`. */
export const passwordSetting = (department: Department, role: DatabaseRole): string =>
  settingOf(department, role === "app" ? "APP_PASSWORD" : "OWNER_PASSWORD");

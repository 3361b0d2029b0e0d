import "reflect-metadata";
import { departmentProcess } from "../../shared/federation/department-process.ts";

const { definition } = await import("./public-security.ts");
await departmentProcess(definition, process.argv[2], process.env);

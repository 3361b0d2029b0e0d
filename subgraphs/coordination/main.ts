import "reflect-metadata";
import { departmentProcess } from "../../shared/federation/department-process.ts";

const { definition } = await import("./coordination.ts");
await departmentProcess(definition, process.argv[2], process.env);

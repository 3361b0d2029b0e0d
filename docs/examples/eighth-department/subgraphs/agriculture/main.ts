import "reflect-metadata";
import { departmentProcess } from "../../shared/runtime/department-process.ts";

const { manifest } = await import("./department.ts");
await departmentProcess(manifest, process.argv[2], process.env);

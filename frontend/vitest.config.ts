import { mergeConfig } from "vite";
import { defineConfig } from "vitest/config";
import explorer from "./vite.config";

export default mergeConfig(explorer, defineConfig({ test: { include: ["test/**/*.test.ts"], environment: "node" } }));

import { defineConfig } from "vitest/config";

/** The tests in a real browser against a real server; started by tests/frontend, which gives the address and the tokens. */
export default defineConfig({
  test: { include: ["test/browser/**/*.spec.ts"], environment: "node", testTimeout: 60_000, hookTimeout: 60_000, fileParallelism: false },
});
